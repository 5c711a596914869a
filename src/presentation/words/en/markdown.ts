export const markdown = {
  footnotes: 'Footnotes',
  backToReference: (reference: string) => `Back to reference ${reference}`,
  task: (text: string, done: boolean) => `${done ? 'Done' : 'Open'}: ${text}`,
  table: (columns: string) => `Table: ${columns}`,
};
