export const writing = {
  edit: 'Edit this page',
  editSide: (name: string) => `Edit ${name}’s side`,
  next: 'Write the next check-in',
  nextSide: (name: string) => `Write ${name}’s side`,
  inBrowser: 'Or begin it in the browser',
};
