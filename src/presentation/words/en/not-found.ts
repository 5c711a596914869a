export const notFound = {
  title: 'Nothing here',
  text: 'This page does not exist, or is not shared.',
  home: 'Back to the journal',
};
