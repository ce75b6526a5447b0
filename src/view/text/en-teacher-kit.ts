/** English: the teacher's kit, its first page, the sheets and the page for the administrator. Notes for translators: en.ts. */
export const kit = {
  heading: 'For teachers',
  lead: 'A 45-minute lesson, “Why PC mining died”, with the class’s own numbers. No accounts, nothing to install, nothing leaves the room. You need to know no cryptography: the plan says what to ask, the answer key what comes out.',
  sheets: 'The kit',
  back: 'All of the kit',
  items: {
    plan: { name: 'The plan', what: 'Aims, timing, what to ask, what some will think, exit questions' },
    worksheet: { name: 'Worksheet', what: 'To print, blank or with this device’s numbers' },
    answers: { name: 'Answer key', what: 'What comes out at each step, by the same functions as on the screen' },
    administrator: { name: 'For the administrator', what: 'What runs, what is sent, energy, filters, browsers' },
  },
  links: {
    lesson: { name: 'The lesson', what: 'Step by step, each step with its own link' },
    projector: { name: 'Projector view', what: 'Large type, one idea a screen, arrow keys' },
    board: { name: 'Class board', what: 'Paste everybody’s codes, see the class in one picture' },
  },
  print: 'Print',
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'Letter' },
  numbers: 'Numbers',
  numbersOf: { blank: 'blank', own: 'this device’s' },
  name: 'Name',
  device: 'Device',
  date: 'Date',
  worksheet: {
    heading: 'Why PC mining died: worksheet',
    guess: 'My guess',
    found: 'What I found',
    own: 'On this device',
    example: 'The numbers are those of an example, because nothing has been measured on this device.',
    think: 'What would change this?',
    because: 'because',
  },
  answers: {
    heading: 'Why PC mining died: answer key',
    measured: (rate: string) =>
      `Reckoned with this device’s own measurement, ${rate}. Each pupil’s numbers differ; the functions are the same.`,
    example: (rate: string) =>
      `Reckoned with an example, ${rate}, because nothing has been measured here. Each pupil’s numbers differ; the functions are the same.`,
    formula: 'By',
    exit: 'Exit questions: what an answer should hold',
    sourceNumbers: (numbers: string) => `Sources, as numbered at the end: ${numbers}`,
  },
  administrator: {
    heading: 'For the administrator',
    lead: 'What this page does on a school’s devices, so that you can decide in two minutes.',
    parts: [
      {
        title: 'What runs',
        body: [
          'Ordinary JavaScript in the browser’s own sandbox, and a WebGPU program where the browser offers WebGPU. No compiled programs, no plug-in, nothing to install, no rights to grant.',
          'Nothing runs before a click. Each click starts one measurement whose length stands beside the button; the one of ten minutes must be confirmed by hand. Stop and Esc end it at once; it stops by itself when the tab goes out of sight.',
        ],
      },
      {
        title: 'What it is not',
        body: [
          'It does not mine: it knows no pool, no wallet and no network of miners, keeps no coin and could not hand in a find. It does the calculation that mining consists of, on block headers of its own, and throws the hashes away.',
        ],
      },
      {
        title: 'What is sent',
        body: [
          'Nothing. The page’s own policy (Content-Security-Policy, connect-src ’none’) forbids it every connection after loading; only the copy for offline use fetches the page’s own files once more, from the same host. No cookies, no accounts, no analytics, no fonts or scripts from elsewhere.',
          'One exception, only if somebody presses a button for it: the figures of today come from one public address, through a separate frame. The lesson does not need them. Block that address if you like; everything else goes on.',
          'Results, progress of the lesson and the class board stay in the browser’s own storage on that device. They can be deleted on the page or with the browser’s data.',
        ],
      },
      {
        title: 'How to let it through a filter',
        body: [
          'Allow the one host that serves the page, over HTTPS, for files of the types html, js, css, json, svg, png and webmanifest. No other host is needed.',
          'Some filters and ad-blockers stop anything that looks like a mining script. This page avoids the names that they know; if one stops it all the same, allow the host, or use the single file: one HTML file that works from a disk, a share or a memory stick, without any server.',
        ],
      },
      {
        title: 'Browsers',
        body: [
          'Any current browser measures the processor. The graphics processor takes part in Chrome and Edge, Safari 26 and Firefox 141 or newer, where WebGPU is offered and allowed by policy; without it the lesson is the same and the number lower.',
          'WebGPU and the offline copy need HTTPS (or the device’s own address). Private windows work, but keep nothing.',
        ],
      },
    ],
    energyTitle: 'Energy',
    energy: (devices: string, minutes: string, watts: string, energy: string, cents: string, cost: string) =>
      `At the very most: ${devices} devices at full load for ${minutes} minutes in a lesson. Even if each drew ${watts}, like a large gaming computer, that is ${energy}, or ${cost} at ${cents} a kWh. School laptops and tablets need far less.`,
    energyDevices: 'Devices',
    energyMinutes: 'Minutes at full load',
    formula: 'devices × watts × minutes ÷ 60 ÷ 1000',
  },
} as const;
