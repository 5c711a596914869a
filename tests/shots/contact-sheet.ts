import { LOOKS, type Shot } from './take-shots.ts';

/**
 * Makes a page with all pictures, in one row for each page and one column for each look; each links to its full size.
 */
export function contactSheet(shots: readonly Shot[], title: string): string {
  const paths = [...new Set(shots.map(({ path }) => path))].sort();
  const cell = (path: string, look: string) => {
    const shot = shots.find((one) => one.path === path && one.look === look);
    if (shot === undefined) return '<td></td>';
    const src = `pictures/${shot.file}`;
    return `<td><a href="${src}"><img src="${src}" alt="${escape(`${path}, ${look}`)}" loading="lazy"></a></td>`;
  };
  const rows = paths.map(
    (path) => `<tr><th scope="row">${escape(path)}</th>${LOOKS.map(({ name }) => cell(path, name)).join('')}</tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem; background: #888; }
th { text-align: start; vertical-align: top; position: sticky; top: 0; background: #888; padding: .5rem 1rem .5rem 0; }
td { vertical-align: top; padding: 0 1rem 2rem 0; }
img { display: block; max-block-size: 40rem; inline-size: 100%; object-fit: cover; object-position: top; }
</style>
<h1>${escape(title)}</h1>
<table>
<thead><tr><td></td>${LOOKS.map(({ name }) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
