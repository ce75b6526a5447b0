/**
 * `search`: find every match of a header in a nonce range on the chosen backend, in the browser.
 * Place: between arguments.ts and the page's own search.
 */
import * as v from 'valibot';
import { HashwattError } from '../../core/errors';
import { milliseconds } from '../../core/units';
import { headerFromHex } from '../../work/header';
import { knownBlock } from '../../work/known-blocks';
import type { SearchCommand } from '../arguments';
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode } from '../exit-code';
import { printOrWrite } from '../output-files';
import { limited, localStart, withPage } from '../page-session';
import { createProgress } from '../progress';
import { rateText } from '../unit-text';

const DEFAULT_LIMIT = milliseconds(3_600_000);

const word = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));
const answerSchema = v.object({
  backend: v.picklist(['cpu', 'webgpu']),
  hashes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  matches: v.array(v.object({ nonce: word, hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })),
  elapsed_s: v.pipe(v.number(), v.finite(), v.minValue(0)),
  rate_h_per_s: v.pipe(v.number(), v.finite(), v.minValue(0)),
});
type SearchAnswer = v.InferOutput<typeof answerSchema>;

export async function search(command: SearchCommand, port: ConsolePort, interrupted: AbortSignal): Promise<ExitCode> {
  const { from: firstNonce, count, zeroBits, backend } = command;
  const order = { headerHex: headerOf(command), firstNonce, count, zeroBits, backend };
  const progress = createProgress(port, () => performance.now());
  const start = await localStart(command.browser, progress.say);
  const outcome = await withPage({ start, url: command.url }, (page) => {
    progress.say(`Searching ${command.count.toLocaleString('en-US')} nonces from ${command.from} on ${command.backend} …`);
    return limited(page, command.timeout ?? DEFAULT_LIMIT, interrupted, () => page.search(order));
  });
  if (outcome.answer?.kind !== 'answer') throw new HashwattError(outcome.ending === 'timed-out' ? 'timed-out' : 'interrupted');
  const parsed = v.safeParse(answerSchema, outcome.answer.value);
  if (!parsed.success) throw new HashwattError('internal', `the page's answer is not a search result: ${parsed.issues[0].message}`);
  refuseMissedBlock(command, parsed.output);
  print(command, parsed.output, port);
  return EXIT.ok;
}

/** Checked before a browser starts. @throws HashwattError `header-hex`, `header-length`, `height-unknown` */
function headerOf(command: SearchCommand): string {
  if (command.height !== undefined) return knownBlock(command.height).headerHex;
  const hex = command.header ?? '';
  headerFromHex(hex);
  return hex.toLowerCase();
}

/** The chain's own nonce lies in the range and is not there: whatever else was found, this kernel is wrong. */
function refuseMissedBlock({ height, from, count }: SearchCommand, { matches }: SearchAnswer): void {
  if (height === undefined) return;
  const { hash, header } = knownBlock(height);
  const isInRange = header.nonce >= from && header.nonce < from + count;
  if (!isInRange || matches.some((match) => match.nonce === header.nonce && match.hash === hash)) return;
  throw new HashwattError('vectors-failed', `block ${height}'s own nonce ${header.nonce} is in the range and was not found`);
}

function print(command: SearchCommand, answer: SearchAnswer, port: ConsolePort): void {
  const json = `${JSON.stringify(answer)}\n`;
  printOrWrite(command.json, json, textReport(command, answer), port);
}

function textReport(command: SearchCommand, answer: SearchAnswer): string {
  const found = `${answer.matches.length} ${answer.matches.length === 1 ? 'match' : 'matches'} with ${command.zeroBits} zero bits`;
  const lines = [
    `${found} in ${answer.hashes.toLocaleString('en-US')} hashes, ${answer.elapsed_s.toFixed(2)} s, ${rateText(answer.rate_h_per_s)} on ${answer.backend}`,
    ...answer.matches.map(({ nonce, hash }) => `  nonce ${nonce}  hash ${hash}`),
  ];
  if (command.height !== undefined) lines.push(chainLine(command.height, answer));
  return `${lines.join('\n')}\n`;
}

function chainLine(height: number, answer: SearchAnswer): string {
  const block = knownBlock(height);
  const isFound = answer.matches.some(({ nonce, hash }) => nonce === block.header.nonce && hash === block.hash);
  if (isFound) return `Block ${height}: the chain's own nonce ${block.header.nonce} was found again, its hash agrees.`;
  return `Block ${height}: the chain's own nonce ${block.header.nonce} was not found in this range.`;
}
