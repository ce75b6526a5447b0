/**
 * Faults for the built page: what a broken driver, compiler or thread would do, written into the very files that a browser loads.
 * Place: under planted-faults.test.ts. The gate asks with 3 or 32 zero bits, the stream with others; a fault "of the stream" uses that to
 * answer the gate rightly, so that only the audit can notice.
 */
import { type AlteredPage, pageWith } from './altered-page';

/** The GPU's kernel: readable WGSL within the engine's bundle. Each text must be there, or the fault would not be planted. */
function inKernel(from: string, to: string): () => Promise<AlteredPage> {
  return () =>
    pageWith(/^engine\.worker-.*\.js$/, (code) => {
      const changed = code.replace(from, to);
      if (changed === code) throw new Error(`the built engine holds no ${from}`);
      return changed;
    });
}

/** Masks of 3 and of 32 zero bits. */
const IS_GATE = '(task.mask == 7u || task.mask == 0xffffffffu)';

/** SHA-256's small sigma 0 rotates by 18; only the kernel is made from this table, what checks it is not. */
export const gpuRotatesWrongly = inKernel('smallSigma0:[7,18,3]', 'smallSigma0:[7,17,3]');

/** One lane of 64. */
export const gpuLaneNeverRunsInStream = inKernel(
  'examine(job, first + step);',
  `if (${IS_GATE} || lane % 64u != 17u) { examine(job, first + step); }`,
);

/** The buffer holds eight matches, the kernel stops counting there, and so nobody sees that the rest is lost. */
export const gpuIgnoresOverflow = inKernel(
  'let index = atomicAdd(&matches.count, 1u);',
  `if (!${IS_GATE} && atomicLoad(&matches.count) >= 8u) { return; }\n  let index = atomicAdd(&matches.count, 1u);`,
);

/** Stands before a thread's own script: `ask` sees each task and may change it, `answer` may change its matches. */
interface ThreadFault {
  /** Script text: declarations that live as long as the thread. */
  readonly state?: string;
  /** Statements over `task`; `isGate` tells the gate's. */
  readonly ask?: string;
  /** Statements over `matches`, nonce and header index in turn, which may be assigned. */
  readonly answer?: string;
}

function inThread(
  { state = '', ask = '', answer = '' }: ThreadFault,
  alsoInEngine?: readonly [RegExp, string],
): () => Promise<AlteredPage> {
  const prelude = `${state}
    let task, isGate;
    addEventListener('message', ({ data }) => {
      if (data?.path?.[0] !== 'search') return;
      task = data.argumentList[0].value;
      isGate = task.zeroBits === 3 || task.zeroBits === 32;
      ${ask}
    });
    const send = globalThis.postMessage.bind(globalThis);
    globalThis.postMessage = (message, transfer) => {
      if (message?.value?.matches !== undefined) {
        let { matches } = message.value;
        ${answer}
        message.value.matches = matches;
      }
      send(message, transfer);
    };\n`;
  return () =>
    pageWith(/^(engine\.)?worker-.*\.js$/, (code, name) => {
      if (name.startsWith('worker-')) return prelude + code;
      if (alsoInEngine === undefined) return code;
      const changed = code.replace(...alsoInEngine);
      if (changed === code) throw new Error(`the built engine holds no ${alsoInEngine[0]}`);
      return changed;
    });
}

/** Of all matches, gate and stream alike. */
export const threadSwallowsEachThousandth = inThread({
  state: 'let seen = 0;',
  answer: `const kept = [];
    for (let i = 0; i < matches.length; i += 2) if (++seen % 1000 !== 0) kept.push(matches[i], matches[i + 1]);
    matches = Uint32Array.from(kept);`,
});

/**
 * The claim is made by the engine, for the range that it gave out; the thread leaves the last fifth of it alone. Of a tenth a smoke run now
 * and then sees too few matches to be sure, the more so on a busy machine.
 */
export const threadHashesFourFifths = inThread({
  ask: 'if (!isGate) task.range.count = Math.max(1, Math.round(task.range.count * 0.8));',
});

/** Every eighth task hashes the range of the task before once more, and answers with what it finds there. */
export const threadHashesARangeTwice = inThread({
  state: 'let turn = 0, before;',
  ask: `if (!isGate) {
      const { firstNonce } = task.range;
      if (before !== undefined && ++turn % 8 === 0) task.range.firstNonce = before;
      before = firstNonce;
    }`,
});

/** The run begins so near the last nonce that its first job is spent within the warm-up; the thread stays with that job. */
const NEAR_THE_END = [/firstNonce:(\w+)=0\}/, 'firstNonce:$1=4294960000}'] as const;
export const threadKeepsAStaleJob = inThread({ state: 'let job;', ask: 'if (!isGate) task.job = job ??= task.job;' }, NEAR_THE_END);
/** The control: a run that rolls is no fault. */
export const honestRolling = inThread({}, NEAR_THE_END);

/** What the first run found answers the second one, whose header is another. */
export const threadAnswersFromMemory = inThread({
  state: 'const memory = new Map(); let first, isSecond = false;',
  ask: `const name = task.job.header.join();
    if (!isGate) { first ??= name; isSecond = name.slice(0, 200) !== first.slice(0, 200); }`,
  answer: `if (!isGate && !isSecond) for (let i = 0; i < matches.length; i += 2) memory.set(matches[i], matches[i + 1]);
    if (!isGate && isSecond) {
      const { firstNonce, count } = task.range;
      const known = [...memory].filter(([nonce]) => nonce >= firstNonce && nonce < firstNonce + count).sort(([a], [b]) => a - b);
      matches = Uint32Array.from(known.flat());
    }`,
});
