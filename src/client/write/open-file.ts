import { FILES, type SaveAnswer, TOKEN_HEADER } from '../../views/write/saving.ts';
import { type OpenedFile, saveToken } from './opened-file.ts';

/** Opens a file. @returns `unknown` if the journal doesn't have it; `unreachable` if files can't be opened here */
export async function openFile(path: string): Promise<OpenedFile | 'unknown' | 'unreachable'> {
  const token = saveToken();
  if (token === undefined) return 'unreachable';
  try {
    const response = await fetch(`${FILES}?${new URLSearchParams({ path })}`, { headers: { [TOKEN_HEADER]: token } });
    // The type that the server answers with.
    const answer = (await response.json()) as SaveAnswer;
    if ('text' in answer) return answer;
    return 'problem' in answer && answer.problem === 'unknown' ? 'unknown' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
