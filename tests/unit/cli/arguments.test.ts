import { describe, expect, test } from 'vitest';
import { FORMATS, parseCommandLine, REQUIREMENTS, RUN_OPTIONS, wantsJsonOutput } from '../../../src/cli/arguments';
import { HELP } from '../../../src/cli/help';
import { HashwattError } from '../../../src/core/errors';

function refusal(...words: string[]): HashwattError {
  try {
    parseCommandLine(words);
  } catch (error) {
    if (error instanceof HashwattError) return error;
    throw error;
  }
  throw new Error(`"${words.join(' ')}" was accepted`);
}

const GENESIS = '0'.repeat(160);

describe('run', () => {
  test('no words at all mean: run, quick profile, every backend, text', () => {
    expect(parseCommandLine([])).toMatchObject({ kind: 'run', profile: 'quick', backend: 'auto', format: 'text', json: { kind: 'none' } });
    expect(parseCommandLine([])).toMatchObject({ workload: 'sha256d' });
  });

  test('options without the word "run" belong to run', () => {
    expect(parseCommandLine(['--backend', 'cpu', '--threads', '2'])).toMatchObject({ kind: 'run', backend: 'cpu', threads: 2 });
  });

  test.each([
    [['--json'], { kind: 'stdout' }],
    [['--json', '-'], { kind: 'stdout' }],
    [['--json', '--profile', 'smoke'], { kind: 'stdout' }],
    [['--json', 'out.json'], { kind: 'file', path: 'out.json' }],
    [['--json=out.json'], { kind: 'file', path: 'out.json' }],
  ])('%j sends JSON to %j', (words, json) => {
    expect(parseCommandLine(words)).toMatchObject({ json });
  });

  test.each(['sha256d', 'gemm', 'bandwidth', 'all'])('workload %s is known', (workload) => {
    expect(parseCommandLine(['--workload', workload])).toMatchObject({ workload });
  });

  test.each(FORMATS)('format %s is known', (format) => {
    expect(parseCommandLine(['--format', format])).toMatchObject({ format });
  });

  test('several requirements and thresholds are kept in order', () => {
    const command = parseCommandLine(['--require', 'stable', '--require', 'webgpu', '--threshold', 'cpu.median>=1kH/s']);
    expect(command).toMatchObject({ requirements: ['stable', 'webgpu'], thresholds: [{ subject: 'cpu', limit: 1000 }] });
  });

  test('the seed is lower case and the timeout is in milliseconds', () => {
    expect(parseCommandLine(['--seed', 'AB', '--timeout', '2m'])).toMatchObject({ seed: 'ab', timeout: 120_000 });
  });

  test.each([
    [['--backend', 'gpu'], /--backend/],
    [['--profile', 'fast'], /--profile/],
    [['--workload', 'matmul'], /--workload/],
    [['--threads', '0'], /--threads/],
    [['--threads', '1.5'], /--threads/],
    [['--repeat', 'many'], /--repeat/],
    [['--seed', 'xyz'], /--seed/],
    [['--seed', 'a'.repeat(33)], /--seed/],
    [['--timeout', '120'], /--timeout/],
    [['--timeout', '0s'], /--timeout/],
    [['--url', 'ftp://example.org/'], /--url/],
    [['--require', 'fast'], /--require/],
    [['--max-regression', '5%'], /--baseline/],
    [['--json', '-', '--format', 'md'], /standard output/],
    [['--bogus'], /--bogus/],
    [['--threads'], /--threads/],
    [['run', 'extra'], /extra/],
    [['mine'], /command/],
  ])('%j is refused with a sentence that names the word', (words, sentence) => {
    const error = refusal(...words);
    expect(error).toMatchObject({ kind: 'usage' });
    expect(error.message).toMatch(sentence);
    expect(error.message).not.toContain('\n');
  });
});

describe('search', () => {
  test('defaults to the whole zero word, one million nonces, the CPU', () => {
    expect(parseCommandLine(['search', '--height', '0'])).toMatchObject({
      kind: 'search',
      from: 0,
      count: 2 ** 20,
      zeroBits: 32,
      backend: 'cpu',
    });
  });

  test('the default count ends at the last nonce', () => {
    expect(parseCommandLine(['search', '--height', '0', '--from', '4294967295'])).toMatchObject({ from: 4294967295, count: 1 });
  });

  test('decimal and 0x numbers are the same numbers', () => {
    const decimal = parseCommandLine(['search', '--height', '0', '--from', '4096', '--count', '256']);
    expect(parseCommandLine(['search', '--height', '0x0', '--from', '0x1000', '--count', '0x100'])).toEqual(decimal);
  });

  test('the last nonce of all is within the range', () => {
    expect(parseCommandLine(['search', '--header', GENESIS, '--from', '0xffffffff', '--count', '1'])).toMatchObject({ count: 1 });
  });

  test.each([
    [['--from', '4294967295', '--count', '2'], 'nonce-range'],
    [['--from', '4294967296', '--count', '1'], 'nonce-range'],
    [['--from', '0', '--count', '4294967297'], 'nonce-range'],
    [['--count', '0'], 'nonce-range'],
    [['--from', '-1'], 'argument-invalid'],
    [['--from=-1'], 'argument-invalid'],
    [['--from', '1e3'], 'argument-invalid'],
    [['--from', '1_000'], 'argument-invalid'],
    [['--from', ''], 'argument-invalid'],
    [['--from', '0x'], 'argument-invalid'],
    [['--bits', '0'], 'zero-bits'],
    [['--bits', '33'], 'zero-bits'],
    [['--backend', 'auto'], 'argument-invalid'],
  ])('%j is refused as %s', (words, code) => {
    expect(refusal('search', '--height', '0', ...words)).toMatchObject({ code, kind: 'usage' });
  });

  test('the whole range of 2^32 nonces is allowed', () => {
    expect(parseCommandLine(['search', '--height', '0', '--count', '4294967296'])).toMatchObject({ count: 2 ** 32 });
  });

  test('header and height together, or neither, are refused', () => {
    expect(refusal('search').message).toContain('--header');
    expect(refusal('search', '--header', GENESIS, '--height', '0').message).toContain('either');
  });
});

describe('the other commands', () => {
  test('verify wants files, compare two of them or a folder', () => {
    expect(refusal('verify').message).toContain('at least one');
    expect(refusal('compare', 'a.json').message).toContain('two');
    expect(refusal('compare', 'a', 'b', '--dir', 'c').message).toContain('two');
    expect(parseCommandLine(['compare', '--dir', 'results'])).toMatchObject({ kind: 'compare', folder: 'results' });
  });

  test('serve takes a port from 0 to 65535', () => {
    expect(parseCommandLine(['serve', '--port', '65535'])).toEqual({ kind: 'serve', port: 65535 });
    expect(refusal('serve', '--port', '65536')).toMatchObject({ kind: 'usage' });
  });

  test('--help anywhere is help', () => {
    expect(parseCommandLine(['search', '--bogus', '--help'])).toEqual({ kind: 'help' });
  });
});

describe('JSON on standard output', () => {
  test.each([
    [['--json']],
    [['--json', '-']],
    [['search', '--json=-', '--bits', '99']],
    [['--format', 'json']],
    [['--format=json', '--bogus']],
  ])('%j asks for it, valid or not', (words) => {
    expect(wantsJsonOutput(words)).toBe(true);
  });

  test.each([[[]], [['--json', 'file.json']], [['--format', 'md']]])('%j does not', (words) => {
    expect(wantsJsonOutput(words)).toBe(false);
  });
});

test('help names every option of a run', () => {
  for (const name of Object.keys(RUN_OPTIONS)) expect(HELP).toMatch(new RegExp(`--${name}\\b`));
});

test('help names every format, requirement and search option', () => {
  for (const word of [...FORMATS, ...REQUIREMENTS, '--header', '--height', '--from', '--count', '--bits', '--dir', '--port']) {
    expect(HELP).toContain(word);
  }
});
