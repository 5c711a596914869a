export const frame = {
  navigation: {
    home: 'Home',
    timeline: 'Timeline',
    checkIns: 'Check-ins',
    commitments: 'Commitments',
    goals: 'Goals',
    benchmarks: 'Benchmarks',
    milestones: 'Milestones',
    agreement: 'Agreement',
  },
  labels: { skipToContent: 'Skip to content', navigation: 'Main', menu: 'Menu', close: 'Close' },
  about: (names: string, since: string) => `The journal of ${names}, since ${since}.`,
  private: 'This is the private journal: everything, on this machine only.',
  madeWith: 'Made with Alongside',
  forPartners: 'For the partners',
  titleOf: (page: string, site: string) => `${page} · ${site}`,
};
