/**
 * `search`: find every match of a header in a nonce range on the chosen backend, in the browser.
 * Place: between arguments.ts and the page's own search.
 */
import { HashwattError } from '../../core/errors';
import { milliseconds } from '../../core/units';
import { headerFromHex } from '../../work/header';
import { knownBlock } from '../../work/known-blocks';
import type { SearchCommand } from '../arguments';
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode } from '../exit-code';
import { assertReplaceable, printOrWrite } from '../output-files';
import { limited, localStart, withPage } from '../page-session';
import { createProgress } from '../progress';
import { type SearchAnswer, searchInPieces } from '../search-pieces';
import { rateText } from '../unit-text';

const DEFAULT_LIMIT = milliseconds(3_600_000);

export async function search(command: SearchCommand, port: ConsolePort, interrupted: AbortSignal): Promise<ExitCode> {
  const { from: firstNonce, count, zeroBits, backend } = command;
  assertReplaceable(command.json, undefined);
  const order = { headerHex: headerOf(command), firstNonce, count, zeroBits, backend };
  const progress = createProgress(port, () => performance.now());
  const start = await localStart(command.browser, progress.say);
  const outcome = await withPage({ start, url: command.url, limit: command.timeout ?? DEFAULT_LIMIT }, (page, left) => {
    const what = `Searching ${count.toLocaleString('en-US')} nonces from ${firstNonce} on ${backend}`;
    progress.say(`${what} …`);
    const onPiece = (soFar: SearchAnswer): void => progress.update(`${what} … ${progressText(soFar, count)}`);
    return limited(page, left, interrupted, () => searchInPieces(order, page.search, onPiece));
  }).finally(progress.close);
  if (outcome.answer?.kind !== 'found') throw new HashwattError(outcome.ending === 'timed-out' ? 'timed-out' : 'interrupted');
  const { answer } = outcome.answer;
  refuseMissedBlock(command, answer);
  print(command, answer, port);
  return EXIT.ok;
}

/** Never 100 %: the last piece is not done yet. */
function progressText({ hashes, matches, rate_h_per_s: rate }: SearchAnswer, count: number): string {
  const found = matches.length === 0 ? '' : `, ${matchesText(matches.length)}`;
  const left = rate > 0 ? `, about ${durationText((count - hashes) / rate)} left` : '';
  return `${Math.floor((100 * hashes) / count)} %, ${rateText(rate)}${left}${found}`;
}

function durationText(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

function matchesText(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'match' : 'matches'}`;
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
  const found = `${matchesText(answer.matches.length)} with ${command.zeroBits} zero bits`;
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
