export const pulse = {
  motivation: 'Motivation',
  trust: 'Trust',
  energy: 'Energy',
  outOf: (value: number, most: number) => `${value} of ${most}`,
};
