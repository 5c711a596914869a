// Written by `npm run messages` from messages/en.json: change that, not this.

/** A message that takes arguments. */
type Message<Arguments> = (args: Arguments) => string;

/** All that the site says. */
export interface Words {
  pageShell: {
    home: string;
    labels: {
      skipToContent: string;
      navigation: string;
      menu: string;
      close: string;
      more: string;
    };
    about: Message<{ names: string; since: string }>;
    private: string;
    madeWith: string;
    forPartners: string;
    titleOf: Message<{ page: string; site: string }>;
  };
  visibility: {
    public: string;
    partners: string;
    private: string;
    journal: string;
  };
  lists: {
    more: Message<{ n: number }>;
  };
  home: {
    next: string;
    onTime: string;
    record: Message<{ of: number; onTime: number }>;
    inARow: Message<{ n: number }>;
    openCommitments: string;
    since: Message<{ date: string }>;
    overdue: Message<{ n: number }>;
    paused: Message<{ because?: string | undefined; until: string }>;
    waiting: Message<{ name: string; names?: string | undefined; question: string; since: string }>;
    latest: string;
    newest: string;
    kicker: Message<{ names: string; since: string }>;
    finished: string;
    whatNext: string;
    benchmarksNote: string;
    waits: string;
    all: {
      commitments: string;
      goals: string;
      benchmarks: string;
      checkIns: string;
      milestones: string;
    };
    nothingPublic: string;
    forPartners: string;
    description: Message<{ name: string; purpose?: string | undefined }>;
    asked: Message<{ name: string; names?: string | undefined; since: string }>;
    daysLeft: Message<{ days: number }>;
    minutes: Message<{ n: number }>;
    question: string;
    settle: string;
    read: string;
    later: string;
    nothingLater: string;
    steps: {
      title: string;
      goal: string;
      goalText: string;
      benchmark: string;
      benchmarkText: string;
      checkIn: string;
      checkInText: Message<{ day: string; minutes?: string | undefined }>;
      done: string;
    };
  };
  timeline: {
    title: string;
    lede: string;
    titleOf: Message<{ year: number }>;
    years: string;
    all: string;
    everyone: Message<{ isPair: boolean }>;
    months: string;
    newest: string;
    byKind: string;
    byPartner: string;
    byGoal: string;
    kinds: {
      session: string;
      milestone: string;
      smallWin: string;
      setback: string;
      review: string;
      pause: string;
      anniversary: string;
      partner: string;
      missed: string;
    };
    plural: {
      session: string;
      milestone: string;
      smallWin: string;
      setback: string;
      review: string;
      pause: string;
      anniversary: string;
      partner: string;
      missed: string;
    };
    began: string;
    beganTitle: Message<{ name: string }>;
    joined: Message<{ name: string }>;
    left: Message<{ name: string }>;
    missed: string;
    reviewed: Message<{ decision: string; goal: string }>;
    labels: {
      filter: string;
      filtered: string;
      reset: string;
      nothingLeft: string;
    };
    empty: string;
  };
  sessions: {
    title: string;
    lede: Message<{ n: number }>;
    number: Message<{ n: number }>;
    coming: string;
    countsFrom: Message<{ date: string }>;
    onTime: string;
    offDue: Message<{ days: number }>;
    said: Message<{ from: string; text: string; to: string }>;
    concern: Message<{ text: string }>;
    previous: string;
    next: string;
    together: string;
    sides: string;
    side: string;
    absent: Message<{ names: string }>;
    columns: {
      date: string;
      topics: string;
      notes: string;
      promises: string;
    };
    table: Message<{ year: string }>;
    readings: string;
    readingsNote: string;
    readingColumns: {
      benchmark: string;
      reading: string;
    };
    confidence: string;
    confidenceIn: Message<{ goal: string }>;
    pulse: string;
    milestones: string;
    remarks: string;
    remarkOn: Message<{ line: string }>;
    remarkBy: Message<{ date: string; name: string }>;
    answerBy: Message<{ date: string; name: string }>;
    beside: Message<{ n: number }>;
    waits: Message<{ names?: string | undefined; since: string }>;
    answer: string;
    acknowledged: Message<{ date: string; name: string }>;
    seen: Message<{ names: string }>;
    source: string;
    description: Message<{ date: string; topics?: string | undefined }>;
    empty: string;
  };
  pulse: {
    motivation: string;
    trust: string;
    energy: string;
    outOf: Message<{ most: number; value: number }>;
  };
  commitments: {
    title: string;
    titleOf: Message<{ year: number }>;
    lede: string;
    states: {
      kept: string;
      late: string;
      open: string;
      overdue: string;
      dropped: string;
      closed: string;
    };
    /** Of how many are in each state. */
    counts: {
      kept: Message<{ n: number }>;
      late: Message<{ n: number }>;
      open: Message<{ n: number }>;
      overdue: Message<{ n: number }>;
      dropped: Message<{ n: number }>;
      closed: Message<{ n: number }>;
    };
    carried: Message<{ n: number }>;
    due: Message<{ date: string }>;
    settled: Message<{ date: string }>;
    closedWith: Message<{ date: string; names: string }>;
    overdueBy: Message<{ date: string; days: number }>;
    promised: Message<{ date: string }>;
    rate: Message<{ dropped: number; kept: number; late: number; of: number }>;
    recentRate: Message<{ kept: number; of: number }>;
    sessionsSince: Message<{ n: number }>;
    because: Message<{ text: string }>;
    stuck: string;
    open: string;
    settledIn: string;
    nothingOpen: string;
    empty: string;
  };
  goals: {
    title: string;
    lede: string;
    statuses: {
      active: string;
      achieved: string;
      paused: string;
      dropped: string;
    };
    headings: {
      active: string;
      achieved: string;
      paused: string;
      dropped: string;
    };
    letters: {
      specific: string;
      measurable: string;
      achievable: string;
      relevant: string;
      timeBound: string;
    };
    notFilledIn: string;
    notSmart: Message<{ letters: string }>;
    due: Message<{ date: string }>;
    achievedOn: Message<{ date?: string | undefined }>;
    letGoOn: Message<{ date?: string | undefined; hasLesson: boolean }>;
    done: Message<{ share: string }>;
    fromTo: Message<{ from: string; to: string }>;
    decisions: {
      keep: string;
      adjust: string;
      pause: string;
      drop: string;
      achieve: string;
    };
    nextReview: Message<{ date: string; overdue: boolean }>;
    closedAchieved: string;
    closedDropped: string;
    closing: {
      wentWell: string;
      wentBadly: string;
      learned: string;
    };
    /** Of a goal, a target, or a stretch of time. */
    fields: {
      title: string;
      owners: string;
      specific: string;
      measurable: string;
      achievable: string;
      relevant: string;
      timeBound: string;
      values: string;
      status: string;
      duties: string;
      starts: string;
      due: string;
      target: string;
      date: string;
      value: string;
      rate: string;
    };
    fieldOf: Message<{ benchmark: string; field: string }>;
    nothing: string;
    sections: {
      smart: string;
      progress: string;
      duties: string;
      reviews: string;
      confidence: string;
      values: string;
      story: string;
    };
    confidenceOf: Message<{ date: string; value: string; who: string }>;
    agreedBy: Message<{ names: string }>;
    empty: string;
  };
  benchmarks: {
    title: string;
    titleOf: Message<{ benchmark: string; year: number }>;
    lede: string;
    noReading: string;
    until: Message<{ date: string }>;
    together: string;
    states: {
      notStarted: string;
      ahead: string;
      onPlan: string;
      behind: string;
      reached: string;
      held: string;
      over: string;
      below: string;
      noPlan: string;
    };
    /** Of a benchmark, in place of how far it is: what became of its goal. */
    goalIs: {
      achieved: string;
      paused: string;
      dropped: string;
    };
    gap: Message<{ amount: string; gap: number }>;
    /** In place of “gap” where a badge or the like says that it’s on plan: the amount is small enough. */
    nearPlan: Message<{ amount: string }>;
    by: Message<{ date: string }>;
    aim: Message<{ date: string; value: string }>;
    atMost: Message<{ value: string }>;
    atLeast: Message<{ value: string }>;
    within: Message<{ high: string; low: string }>;
    ofTarget: Message<{ actual: string; target: string }>;
    downTo: Message<{ actual: string; target: string }>;
    of: Message<{ partner: string; text: string }>;
    planned: Message<{ value: string }>;
    counted: Message<{ aggregate: string; over: number; value: string }>;
    latest: Message<{ value: string }>;
    latestAlone: Message<{ state: 'held' | 'over' | 'below' }>;
    lastRead: Message<{ date: string }>;
    countOf: Message<{ n: number; of: number }>;
    days: Message<{ days: number }>;
    labels: {
      latest: string;
      now: string;
      standing: string;
      needed: string;
      held: string;
    };
    target: string;
    checkpoint: string;
    howCounted: Message<{ aggregate: 'last' | 'sum' | 'mean' | 'min' | 'max'; over: number; per: 'partner' | 'pair' }>;
    noForecast: {
      tooFewReadings: string;
      wrongWay: string;
      reached: string;
      hold: string;
      closed: string;
      noPlan: string;
    };
    forecast: Message<{ earliest: string; expected: string; latest: string }>;
    forecastOpen: Message<{ earliest: string; expected: string }>;
    summary: Message<{
      count: number;
      direction: 'up' | 'down' | 'level';
      end: string;
      from: string;
      plan?: string | undefined;
      standing: string;
      start?: string | undefined;
      to: string;
      who?: string | undefined;
    }>;
    summaryEmpty: Message<{ who?: string | undefined }>;
    sections: {
      standing: string;
      checkpoints: string;
      readings: string;
      latestReadings: string;
      story: string;
    };
    columns: {
      date: string;
      partner: string;
      reading: string;
      actual: string;
      planned: string;
      gap: string;
    };
    countsAs: Message<{ value: string }>;
    earlier: Message<{ n: number }>;
    csv: string;
    empty: string;
  };
  newDocuments: {
    partnership: Message<{ fields: string }>;
    story: string;
    partner: Message<{ fields: string }>;
    goalMeasures: string;
    goalDuties: string;
    goalReviews: string;
    benchmarkOfGoal: Message<{ all: string; file: string }>;
    benchmarkCheckpoints: string;
    benchmarkIndicator: string;
    missed: string;
    agreements: readonly string[];
    questions: readonly string[];
  };
  chart: {
    raw: string;
    plan: string;
    formerPlan: string;
    forecast: string;
    hold: string;
    checkpoint: string;
    target: string;
    milestone: string;
    /** Said of the chart once it takes keys. */
    keys: string;
  };
  checkInPull: {
    title: Message<{ date: string }>;
    begin: Message<{ date: string }>;
    /** A reminder, to a phone or a chat. */
    due: Message<{ day: string }>;
    ready: Message<{ day: string }>;
    form: string;
    write: string;
    writeSide: Message<{ name: string }>;
    save: string;
    checks: string;
    /** GitHub links the number. */
    feedback: Message<{ pull: number }>;
  };
  drafts: {
    numbers: string;
    title: string;
    topics: string;
    oneToTen: string;
    oneToFive: string;
    /** Before the series of a benchmark that adds up. */
    added: string;
    last: Message<{ date: string; value: string }>;
    countsAs: Message<{ value: string }>;
    planned: Message<{ date: string; value: string }>;
    needed: Message<{ change: string }>;
    nothingNeeded: string;
    reached: string;
    sections: {
      progress: string;
      wins: string;
      setbacks: string;
      concerns: string;
      feedback: string;
      nextSteps: Message<{ date: string; owner: string }>;
      accountability: Message<{ owner: string }>;
      notes: string;
    };
    feedbackHeading: Message<{ from: string; to: string }>;
    carried: string;
    later: string;
    /** Of commitments that a new check-in doesn’t list, because there are very many: how many. */
    older: Message<{ n: string }>;
    asked: Message<{ name: string; question: string; since: string }>;
    question: string;
    story: string;
    page: string;
    more: Message<{ fields: string }>;
  };
  milestones: {
    title: string;
    titleOf: Message<{ year: number }>;
    lede: string;
    kinds: {
      milestone: string;
      smallWin: string;
      setback: string;
    };
    found: {
      firstSession: string;
      sessions: Message<{ n: number }>;
      streak: Message<{ n: number }>;
      anniversary: Message<{ years: number }>;
      target: Message<{ benchmark: string; value: string }>;
      checkpoint: Message<{ benchmark: string; value: string }>;
    };
    reached: Message<{ isOnDay: boolean; on: string; planned: string }>;
    counted: string;
    facts: {
      goal: string;
      benchmark: string;
      celebrated: string;
      lesson: string;
      recovery: string;
      recoveredBy: string;
    };
    sections: {
      found: string;
      wins: string;
      setbacks: string;
    };
    winsLede: Message<{ n: number }>;
    lesson: Message<{ text: string }>;
    recovery: Message<{ text: string }>;
    noLesson: string;
    empty: string;
  };
  partners: {
    facts: {
      duties: string;
      strengths: string;
      values: string;
      motivations: string;
      workingStyle: string;
      communication: string;
      feedback: string;
      commitment: string;
      timezone: string;
      rolesReviewed: string;
    };
    feedbackKinds: {
      listen: string;
      question: string;
      challenge: string;
    };
    style: Message<{ text: string }>;
    prefers: Message<{ text: string }>;
    avoid: Message<{ text: string }>;
    since: Message<{ date: string }>;
    fromTo: Message<{ from: string; to: string }>;
    joins: Message<{ date: string }>;
    sections: {
      about: string;
      promised: string;
    };
    description: Message<{ name: string; role?: string | undefined }>;
  };
  retrospectives: {
    title: string;
    lede: string;
    kicker: string;
    soFar: string;
    sessions: Message<{ n: number }>;
    wins: Message<{ n: number }>;
    milestones: Message<{ n: number }>;
    figures: {
      sessions: string;
      promised: string;
      milestones: string;
      wins: string;
    };
    dueDates: Message<{ kept: number; of: number }>;
    promises: Message<{ dropped: number; kept: number; late: number; open: number }>;
    sections: {
      moved: string;
      reached: string;
      wins: string;
      setbacks: string;
      changed: string;
      sessions: string;
      talk: string;
      quarters: string;
    };
    movement: Message<{ after: string; before: string }>;
    columns: {
      benchmark: string;
      partner: string;
      movement: string;
      gap: string;
      readings: string;
    };
    paused: Message<{ because?: string | undefined; from: string; to: string }>;
    questions: readonly string[];
    wholeYear: Message<{ year: string }>;
    previous: string;
    next: string;
    pager: string;
    description: Message<{ period: string; sessions: string }>;
    onThisDay: string;
    yearsAgo: Message<{ years: number }>;
    empty: string;
  };
  glance: {
    title: Message<{ period: string }>;
    recent: string;
    promised: Message<{ name: string }>;
    dueDates: {
      kept: string;
      late: string;
      missed: string;
      open: string;
      extra: string;
    };
    today: string;
    more: Message<{ n: number }>;
    table: string;
    week: string;
  };
  search: {
    title: string;
    lede: string;
    query: string;
    submit: string;
    filters: string;
    fields: {
      kind: {
        label: string;
        any: string;
      };
      partner: {
        label: string;
        any: string;
      };
      goal: {
        label: string;
        any: string;
      };
      year: {
        label: string;
        any: string;
      };
    };
    order: {
      label: string;
      relevance: string;
      date: string;
    };
    kinds: {
      session: string;
      milestone: string;
      smallWin: string;
      setback: string;
      goal: string;
      benchmark: string;
      partner: string;
      page: string;
      agreement: string;
      commitments: string;
    };
    noScript: string;
    start: string;
    nothingTry: string;
    results: string;
    /** What the page's script says. */
    client: {
      loading: string;
      more: string;
      failed: string;
      found: Message<{ n: number }>;
      nothing: string;
      nothingFor: Message<{ query: string }>;
    };
  };
  closing: {
    title: string;
    kicker: Message<{ from: string; to: string }>;
    description: Message<{ name: string }>;
    ended: Message<{ date: string }>;
    lookBack: string;
    renewal: Message<{ ends: string }>;
    toAgreement: string;
    success: string;
    goals: string;
    lastTalk: string;
    questions: readonly string[];
  };
  signals: {
    title: string;
    kicker: string;
    lede: string;
    note: string;
    levels: {
      well: string;
      watch: string;
      talk: string;
    };
    sections: {
      talk: string;
      watch: string;
      well: string;
    };
    nothingToTalk: string;
    rests: string;
    why: string;
    evidence: {
      dueDate: Message<{ date: string }>;
      session: Message<{ date: string }>;
      quoted: Message<{ date: string; text: string }>;
    };
    empty: string;
    kinds: {
      missedCheckIns: {
        title: string;
        says: {
          well: Message<{ of: number }>;
          watch: Message<{ count: number; of: number }>;
          talk: Message<{ count: number; of: number }>;
        };
        reason: Message<{ talk: number; watch: number; window: number }>;
        question: Message<{ context: string }>;
      };
      commitmentsSlipping: {
        title: string;
        says: {
          well: Message<{ of: number; rest: number }>;
          watch: Message<{ count: number; of: number }>;
          talk: Message<{ count: number; of: number }>;
        };
        reason: Message<{ talk: number; watch: number; window: number }>;
        question: string;
      };
      forgotten: {
        title: string;
        says: {
          well: string;
          watch: Message<{ count: number }>;
          talk: Message<{ count: number }>;
        };
        reason: Message<{ talk: number; watch: number }>;
        question: string;
      };
      carriedAgain: {
        title: string;
        says: {
          well: string;
          watch: Message<{ count: number }>;
          talk: Message<{ count: number }>;
        };
        reason: Message<{ talk: number; watch: number }>;
        question: string;
      };
      oneSidedVoice: {
        title: string;
        says: {
          well: Message<{ of: number }>;
          watch: Message<{ of: number }>;
          talk: Message<{ of: number }>;
        };
        reason: Message<{ talk: number; watch: number; window: number }>;
        question: Message<{ context: string }>;
      };
      feedbackUnanswered: {
        title: string;
        says: {
          well: string;
          watch: Message<{ count: number }>;
          talk: Message<{ count: number }>;
        };
        reason: Message<{ talk: number; watch: number }>;
        question: string;
      };
      trustOrMotivationFalling: {
        title: string;
        says: {
          well: string;
          watch: string;
          talk: string;
        };
        reason: Message<{ low: number; recent: number; talk: number; watch: number }>;
        question: Message<{ context: string }>;
      };
      concernsUnanswered: {
        title: string;
        says: {
          well: string;
          watch: Message<{ count: number }>;
          talk: Message<{ count: number }>;
        };
        reason: Message<{ talk: number; watch: number }>;
        question: string;
      };
      nothingCelebrated: {
        title: string;
        says: {
          well: string;
          watch: Message<{ count: number }>;
          talk: Message<{ count: number }>;
        };
        reason: Message<{ talk: number; watch: number }>;
        question: string;
      };
      goalsNotReviewed: {
        title: string;
        says: {
          well: string;
          watch: Message<{ count: number }>;
          talk: Message<{ count: number }>;
        };
        reason: Message<{ talk: number }>;
        question: string;
      };
      benchmarksOffPlan: {
        title: string;
        says: {
          well: Message<{ of: number }>;
          watch: Message<{ count: number; of: number }>;
          talk: Message<{ count: number; of: number }>;
        };
        reason: Message<{ brokenTalk: number; talk: number; watch: number }>;
        question: string;
      };
      expectationsUnclear: {
        title: string;
        says: {
          well: string;
          watch: Message<{ count: number }>;
          talk: Message<{ count: number }>;
        };
        reason: Message<{ talk: number; watch: number }>;
        question: Message<{ context: string }>;
      };
      rolesNotRevisited: {
        title: string;
        says: {
          well: string;
          watch: string;
          talk: string;
        };
        reason: Message<{ talk: number }>;
        question: string;
      };
      setbackWithoutLesson: {
        title: string;
        says: {
          well: Message<{ of: number }>;
          watch: Message<{ count: number }>;
          talk: Message<{ count: number }>;
        };
        reason: Message<{ talk: number; watch: number; window: number }>;
        question: string;
      };
    };
  };
  agreement: {
    title: string;
    success: string;
    principles: string;
    agreements: string;
    questions: string;
    cadence: string;
    missed: string;
    reviews: string;
    privacy: string;
    since: string;
    former: string;
    formerPartner: Message<{ from: string; name: string; to: string }>;
    term: string;
    roles: string;
    changes: string;
    change: Message<{ because?: string | undefined; from: string; rhythm: string }>;
    pauses: string;
    pause: Message<{ because?: string | undefined; from: string; to: string }>;
    story: string;
    rules: string;
    every: Message<{ count: number; unit: 'day' | 'week' | 'month'; weekday: string }>;
    minutes: Message<{ n: number }>;
    goalsEvery: Message<{ count: number; unit: 'day' | 'week' | 'month' }>;
    rolesEvery: Message<{ count: number; unit: 'day' | 'week' | 'month' }>;
    reviewed: Message<{ date: string }>;
    unreviewed: Message<{ date: string }>;
    revisit: Message<{ date: string; isDue: boolean }>;
    dutyFor: Message<{ duty: string; goal: string }>;
    noDuties: string;
    noDutyFor: Message<{ goal: string; names: string }>;
    doubled: Message<{ duty: string; names: string }>;
    openDuties: string;
    ends: Message<{ date: string }>;
    renewal: Message<{ date: string }>;
    compatibility: {
      title: string;
      note: string;
      shared: string;
      aspects: {
        values: string;
        motivations: string;
        strengths: string;
        workingStyle: string;
        style: string;
        prefers: string;
        avoid: string;
        feedback: string;
        commitment: string;
      };
      questions: {
        values: string;
        motivations: string;
        strengths: string;
        workingStyle: string;
        style: string;
        prefers: string;
        avoid: string;
        feedback: string;
        commitment: string;
      };
    };
  };
  markdown: {
    footnotes: string;
    backToReference: Message<{ reference: string }>;
    task: Message<{ done: boolean; text: string }>;
    table: Message<{ columns: string }>;
    alerts: {
      note: string;
      tip: string;
      important: string;
      warning: string;
      caution: string;
    };
  };
  sealedReader: {
    title: string;
    lede: string;
    passphrase: string;
    hint: string;
    remember: string;
    open: string;
    remembered: string;
    openRemembered: string;
    noScript: string;
    sections: readonly {
      heading: string;
      text: readonly string[];
    }[];
    client: {
      show: string;
      hide: string;
      opening: string;
      openedHere: string;
      lock: string;
      forget: string;
      forgotten: string;
      notRemembered: string;
      noPassphrase: string;
      noPicture: string;
      cannotOpen: string;
      firstPage: string;
      problems: {
        'wrong-passphrase': string;
        damaged: string;
        'unsupported-version': string;
        'weak-derivation': string;
        'insecure-context': string;
        'nothing-sealed': string;
        unreachable: string;
        'not-found': string;
        unknown: string;
      };
    };
  };
  writing: {
    edit: string;
    editSide: Message<{ name: string }>;
    next: string;
    nextSide: Message<{ name: string }>;
    inBrowser: string;
  };
  write: {
    title: string;
    lede: string;
    noScript: string;
    nothingToWrite: string;
    inPartners: string;
    who: string;
    author: string;
    together: string;
    date: string;
    dayToday: Message<{ day: string }>;
    promises: string;
    fatesHint: string;
    noPromises: string;
    notDue: Message<{ n: number }>;
    olderOpen: Message<{ n: number }>;
    fates: {
      kept: string;
      keptLate: string;
      open: string;
      dropped: string;
    };
    why: string;
    obstacle: string;
    numbers: string;
    progress: string;
    win: string;
    addWin: string;
    setback: string;
    lesson: string;
    recovery: string;
    addSetback: string;
    concern: string;
    addConcern: string;
    feedback: string;
    wishes: {
      listen: Message<{ name: string }>;
      question: Message<{ name: string }>;
      challenge: Message<{ name: string }>;
    };
    step: string;
    owner: string;
    everyone: Message<{ isPair: boolean }>;
    due: string;
    kind: string;
    kindHint: string;
    addStep: string;
    question: string;
    feeling: string;
    confidence: string;
    lowToHigh: Message<{ most: number }>;
    notesLabel: string;
    titleField: string;
    topics: string;
    remove: string;
    review: string;
    file: string;
    kept: string;
    keptSealed: string;
    keptInMemory: string;
    /** What the page’s script says. {value} and the like are filled in by it. */
    client: {
      checking: string;
      fine: string;
      toMend: Message<{ n: number }>;
      toLookAt: Message<{ n: number }>;
      mustMend: string;
      perhaps: string;
      more: string;
      notANumber: string;
      incomplete: string;
      misread: string;
      codes: {
        farReading: string;
        farDay: string;
        dayInWords: string;
        ownerInWords: string;
        box: string;
        saidTwice: string;
        number: string;
      };
      restored: string;
      empty: string;
      saved: string;
      handOverSure: string;
      copied: string;
      notCopied: string;
      exists: string;
      changed: string;
      refused: string;
      unreachable: string;
      notWritten: string;
      notAnId: string;
      taken: string;
      notAfter: string;
      nothingToReach: string;
      neverReached: string;
      nameInGoal: string;
      notMeasured: string;
      line: Message<{ n: string }>;
      unchanged: string;
      noFile: string;
      cannotOpen: string;
      asideGone: string;
      asideChanged: string;
      tooLarge: string;
    };
    written: string;
    changing: Message<{ checkIn: string }>;
    aside: {
      words: string;
      put: string;
      remove: string;
    };
    files: {
      title: string;
      lede: string;
      ledeAtHost: Message<{ host: string }>;
      nowhere: string;
      others: string;
      asText: string;
    };
    save: string;
    copy: string;
    download: string;
    share: string;
    startAgain: string;
    startAgainSure: string;
    yes: string;
    no: string;
    toHost: Message<{ host: string }>;
    copyToHost: Message<{ host: string }>;
    hostHow: Message<{ host: string }>;
    copyToHostHow: Message<{ host: string }>;
    hostApp: Message<{ host: string }>;
    open: string;
    orNew: string;
    others: {
      checkIn: string;
      goal: string;
      benchmark: string;
      milestone: string;
    };
    newOnes: {
      goal: {
        title: string;
        lede: string;
      };
      benchmark: {
        title: string;
        lede: string;
      };
      milestone: {
        title: string;
        lede: string;
      };
      inPartners: string;
      names: {
        goal: string;
        benchmark: string;
        milestone: string;
      };
      id: string;
      idHint: string;
      owners: string;
      specific: string;
      measurable: string;
      achievable: string;
      relevant: string;
      starts: string;
      due: string;
      goalMeasured: string;
      goalOfIt: string;
      none: string;
      unit: string;
      unitHint: string;
      per: string;
      pers: {
        pair: string;
        partner: string;
      };
      aggregate: string;
      aggregates: {
        last: string;
        sum: string;
        max: string;
        min: string;
        mean: string;
      };
      plan: string;
      plans: {
        target: string;
        atMost: string;
        atLeast: string;
      };
      hold: string;
      baseline: string;
      baselineDay: string;
      target: string;
      targetDay: string;
      indicator: string;
      kind: string;
      day: string;
      celebrated: string;
    };
  };
  digest: {
    title: string;
    titleOf: Message<{ date: string }>;
    /** Of counts: "6 readings, 2 promises kept and 1 setback." */
    summary: Message<{ parts: string }>;
    counts: {
      sessions: Message<{ n: number }>;
      changed: Message<{ n: number }>;
      removed: Message<{ n: number }>;
      readings: Message<{ n: number }>;
      kept: Message<{ n: number }>;
      carried: Message<{ n: number }>;
      promised: Message<{ n: number }>;
      wins: Message<{ n: number }>;
      setbacks: Message<{ n: number }>;
      milestones: Message<{ n: number }>;
      reviews: Message<{ n: number }>;
      documents: Message<{ n: number }>;
    };
    nothing: string;
    /** Under the summary of a digest whose readers can't see all of the journal. visibility: whom the journal is for by default. */
    notShown: Message<{ audience: string; visibility: string }>;
    preview: string;
    comingFrom: Message<{ date: string }>;
    only: string;
    firstJournal: string;
    baseHasErrors: string;
    rejudged: Message<{ n: number }>;
    cannotTell: string;
    leftOut: Message<{ sections: string }>;
    sections: {
      problems: string;
      sessions: string;
      readings: string;
      chart: string;
      commitments: string;
      wins: string;
      setbacks: string;
      milestones: string;
      reviews: string;
      signals: string;
      waiting: string;
      documents: string;
    };
    changes: {
      added: string;
      changed: string;
      removed: string;
    };
    problems: Message<{ errors: number; warnings: number }>;
    problem: Message<{ code: string; place: string; severity: string; text: string }>;
    severities: {
      error: string;
      warning: string;
    };
    session: Message<{ date: string; n: number }>;
    sideOf: Message<{ change: string; name: string }>;
    together: Message<{ change: string }>;
    with: Message<{ names: string }>;
    named: Message<{ title: string }>;
    topics: Message<{ topics: string }>;
    due: Message<{ date: string; state: string }>;
    dueStates: {
      kept: string;
      late: string;
      missed: string;
      open: string;
    };
    columns: {
      benchmark: string;
      reading: string;
      moved: string;
      planned: string;
      standing: string;
      needed: string;
      date: string;
      actual: string;
    };
    readingOf: Message<{ benchmark: string; partner: string }>;
    corrected: Message<{ now: string; was: string }>;
    readingRemoved: Message<{ was: string }>;
    needed: Message<{ change: string; date: string }>;
    chartWithPlan: Message<{ title: string }>;
    chartAlone: Message<{ title: string }>;
    fates: {
      kept: string;
      dropped: string;
      carried: string;
      new: string;
      moved: string;
      reopened: string;
      overdue: string;
      gone: string;
      closed: string;
    };
    fateOf: Message<{ fate: string; n: number }>;
    /** Whose it is, what, and what is to be known of it; names and notes may be empty. */
    promise: Message<{ names?: string | undefined; notes?: string | undefined; text: string }>;
    /** The names and the date may be empty. */
    said: Message<{ date?: string | undefined; names?: string | undefined; text: string }>;
    movedFrom: Message<{ date: string }>;
    question: Message<{ text: string }>;
    /** About a setback, by the kind of feedback that is asked for. Open, never blaming. */
    questions: {
      listen: readonly string[];
      question: readonly string[];
      challenge: readonly string[];
    };
    milestone: Message<{ date: string; title: string }>;
    lost: Message<{ title: string }>;
    record: Message<{ inARow: number; of: number; onTime: number }>;
    review: Message<{ date: string; decision: string; goal: string }>;
    changedField: Message<{ field: string; from: string; to: string }>;
    signal: Message<{ after: string; before: string; name: string }>;
    document: Message<{ change: string; kind: string; title: string }>;
    kinds: {
      partnership: string;
      partners: string;
      goals: string;
      benchmarks: string;
      checkIns: string;
      milestones: string;
      feedback: string;
      pages: string;
    };
  };
  feeds: {
    title: string;
    lede: string;
    address: string;
    noAddress: string;
    news: {
      heading: string;
      text: string;
      open: string;
      title: Message<{ journal: string }>;
    };
    calendar: {
      heading: string;
      text: string;
      subscribe: string;
      download: string;
      title: Message<{ journal: string }>;
      name: Message<{ journal: string }>;
      checkIn: Message<{ journal: string }>;
      minutes: Message<{ n: number }>;
      goalReview: Message<{ goal: string }>;
      renewal: Message<{ journal: string }>;
    };
    badge: {
      heading: string;
      text: string;
      open: string;
      markdown: string;
      title: Message<{ journal: string }>;
      label: string;
      onTime: Message<{ inARow: number; of: number; onTime: number }>;
      nextOn: Message<{ date: string }>;
      none: string;
    };
    data: {
      heading: string;
      text: string;
      journal: string;
      schema: string;
      csv: Message<{ benchmark: string }>;
      title: Message<{ journal: string }>;
    };
    sitemap: {
      heading: string;
      text: string;
      open: string;
    };
    entries: {
      session: Message<{ date: string; topics?: string | undefined }>;
      sessions: string;
      milestone: Message<{ kind: string; title: string }>;
      fact: Message<{ label: string; text: string }>;
    };
  };
  notFound: {
    title: string;
    text: string;
    home: string;
  };
  cohort: {
    /** The heading of the page that lists several journals. */
    title: string;
    none: string;
  };
}
