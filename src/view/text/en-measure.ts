/** English: the first screen, before and while measuring. Notes for translators: en.ts. */
export const measure = {
  title: 'How fast is this computer at Bitcoin’s work?',
  lead: 'Hashwatt measures how many times a second your hardware can do the one calculation that Bitcoin mining consists of, here in the browser, on real block headers.',
  start: 'Start measuring',
  again: 'Measure again',
  /** `targets` is one of the phrases below. */
  cost: (targets: string, span: string) => `Runs ${targets} at full load for about ${span} in all.`,
  energy: (kettleSpan: string) => `That takes at most as much energy as an electric kettle does in ${kettleSpan}.`,
  /** Under every other button that starts load. `isLimit`: it may end sooner. */
  load: (span: string, kettleSpan: string, isLimit: boolean) =>
    `Full load for ${isLimit ? 'at most' : 'about'} ${span}: at most the energy that an electric kettle takes in ${kettleSpan}. No coins, no pool, no wallet; nothing is sent. Stop or Esc ends it.`,
  spans: {
    seconds: (seconds: string) => `${seconds} seconds`,
    minutes: (minutes: string) => `${minutes} minutes`,
    hours: (hours: string) => `${hours} hours`,
  },
  energySource: 'How the energy is reckoned',
  energyDetail: (seconds: string, kilojoules: string, kettleSpan: string) =>
    `The page cannot read your power draw before the click, so it takes the worst case: a gaming computer at 600 watts. 600 W × ${seconds} s = ${kilojoules} kJ. A kettle draws about 2,000 W, so it uses as much in ${kettleSpan}. A phone or a laptop needs far less.`,
  promises: ['No coins, no pool, no wallet', 'Nothing is sent from this device', 'Stop or Esc ends it at once'],
  targets: {
    auto: (threads: string) => `the graphics processor, then ${threads} of the processor,`,
    webgpu: 'the graphics processor',
    cpu: (threads: string) => `${threads} of the processor`,
    both: (threads: string) => `the graphics processor and ${threads} of the processor, both at once,`,
  },
  threads: (count: number) => (count === 1 ? 'one thread' : `all ${count} threads`),
  threadsChosen: (count: number) => (count === 1 ? 'one thread' : `${count} threads`),
  withoutGpu: 'This browser offers no WebGPU, so the graphics processor stays out. The processor is measured all the same.',
  withoutWorkers:
    'This browser cannot start web workers here, and Hashwatt measures in workers so that the page stays usable. What still works: guessing by hand, on this page. For a measurement, open Hashwatt in a current browser, outside a sandboxed frame.',
  withoutThreads:
    'This browser cannot start web workers here, so the processor stays out. The graphics processor is measured all the same, by the page itself.',
  hostedByPage:
    'In this frame the page itself drives the measurement, because the browser gives its background workers no graphics or does not start them. Leave the page alone meanwhile: scrolling or a busy tab can lower the number.',
  stopped: 'Stopped. Nothing was kept; start again whenever you like.',
  stoppedHidden:
    'Stopped, because this tab was out of sight. Browsers slow hidden tabs down, so the number would have been wrong. Keep the tab in front and start again.',
  classCode: (code: string) =>
    `You measure for class ${code}: the code goes into the work itself, so that results from before do not count.`,
  /** On screens that show no settings, after the sentence that names the wrong one. */
  refused: 'The button below measures without that setting; it can be corrected on the first page, or in the link that brought it.',
  settings: {
    summary: 'Change what is measured',
    workload: 'Work',
    workloads: {
      sha256d: 'Hashing, Bitcoin’s work',
      gemm: 'Multiplying matrices, AI’s work',
      bandwidth: 'Copying memory',
      all: 'All three, one after the other',
    },
    backend: 'Hardware',
    backends: {
      auto: 'All, one after the other',
      webgpu: 'Graphics processor (WebGPU)',
      cpu: 'Processor (web workers)',
      both: 'Both at the same time',
    },
    profile: 'Length',
    profiles: {
      smoke: 'Smoke test: no score',
      quick: 'Quick: 10 seconds each',
      standard: 'Standard: 30 seconds each',
      sustained: 'Sustained: 10 minutes each',
    },
    longConfirm: (span: string) => `Yes, run at full load for about ${span} in all`,
    longNeeded: (span: string) => `About ${span} at full load is long: tick the box first.`,
    threads: 'Processor threads',
    threadsAll: (count: number) => `All (${count})`,
    classCode: 'Class code, if your teacher gave you one',
    scaling: 'Also measure 1, 2, 4 … threads, to see how the rate grows',
    note: 'Results compare only with runs of the same settings.',
  },
  running: {
    heading: 'Measuring',
    provisional: 'provisional',
    waiting: 'No number yet',
    leave: 'Keep this tab in front. The number is grey until it is final.',
    runOf: (index: number, total: number) => `Run ${index} of ${total}`,
    phases: { check: 'Check', tune: 'Tune', 'warm-up': 'Warm up', measure: 'Measure', audit: 'Audit' },
    phaseSentences: {
      check: 'Finding known blocks again, to be sure the program is right on this hardware.',
      tune: 'Trying variants of the program and keeping the fastest.',
      'warm-up': 'Running until the speed is steady. This part does not count.',
      measure: 'Measuring. Each point of the line is one window of time; none is dropped.',
      audit: 'Checking every find against slow, readable code.',
    },
    /** Where the work is not hashing. */
    phaseSentencesOf: {
      matrices: {
        check: 'Multiplying once and checking every row, to be sure the program is right on this hardware.',
        audit: 'Checking every row of the last product, and single values against slow, exact sums.',
      },
      memory: {
        check: 'Copying once and comparing byte by byte, to be sure the program is right on this hardware.',
        audit: 'Comparing the last copy with the original, byte by byte.',
      },
    },
    starting: 'Starting the program in the background.',
    phasesLabel: 'Steps of this run',
    finishedRuns: 'Done so far',
    chart: 'Hashes a second, window by window',
    charts: { operations: 'Operations a second, window by window', bytes: 'Bytes a second, window by window' },
    chartEmpty: 'The line begins with the first measured window.',
    announceRun: (backend: string, phase: string) => `${backend}: ${phase}`,
  },
  engineBusy: {
    search: 'A search is running. Measuring has to wait until it ends or you stop it.',
    lesson: 'An activity of the lesson is still ending; it takes a second or two.',
  },
  failure: {
    heading: 'This did not work',
    retry: 'Try again',
    cpuInstead: 'Measure the processor instead',
    stillWorks: 'What still works',
    stillCpu: 'Measuring the processor, without the graphics processor.',
    stillByHand: 'Guessing by hand, and everything to read on this page.',
    code: (code: string) => `Code for a report: ${code}`,
  },
} as const;
