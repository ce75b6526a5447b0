import { afterEach, describe, expect, test, vi } from 'vitest';
import { countFrames, FRAMES_COUNTED, FRAMES_NEEDED, isFrameRateReduced, LEAST_FRAMES_PER_SECOND } from '../../../src/view/frame-rate';

const steady = (framesPerSecond: number, count = FRAMES_COUNTED): number[] => Array.from({ length: count }, () => 1000 / framesPerSecond);

describe('judging intervals', () => {
  test.each([60, 90, 120, 144, LEAST_FRAMES_PER_SECOND])('a steady %i frames a second are not reduced', (rate) => {
    expect(isFrameRateReduced(steady(rate))).toBe(false);
  });

  test.each([LEAST_FRAMES_PER_SECOND - 0.1, 30, 20])('a steady %d frames a second are reduced', (rate) => {
    expect(isFrameRateReduced(steady(rate))).toBe(true);
  });

  test('a busy page that misses all frames but three has an honest screen; two short intervals may be chance', () => {
    const busy = steady(15, FRAMES_COUNTED - 3);
    expect(isFrameRateReduced([...busy, ...steady(60, 3)])).toBe(false);
    expect(isFrameRateReduced([...busy, ...steady(60, 2), 1000 / 15])).toBe(true);
  });

  test(`${FRAMES_NEEDED} intervals say something, one fewer nothing`, () => {
    expect(isFrameRateReduced(steady(30, FRAMES_NEEDED))).toBe(true);
    expect(isFrameRateReduced(steady(30, FRAMES_NEEDED - 1))).toBe(false);
  });
});

describe('counting', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** A screen that a test advances frame by frame. */
  function screen(framesPerSecond: number): { show(frames: number): void; readonly asked: () => number } {
    const waiting = new Map<number, (time: number) => void>();
    let asked = 0;
    let time = 0;
    vi.stubGlobal('requestAnimationFrame', (callback: (at: number) => void) => {
      waiting.set(++asked, callback);
      return asked;
    });
    vi.stubGlobal('cancelAnimationFrame', (id: number) => waiting.delete(id));
    return {
      asked: () => asked,
      show(frames) {
        for (let frame = 0; frame < frames; frame++) {
          time += 1000 / framesPerSecond;
          const due = [...waiting.values()];
          waiting.clear();
          for (const callback of due) callback(time);
        }
      },
    };
  }

  test('a slow screen is told once, and no frame is asked for after the twentieth interval', () => {
    const { show, asked } = screen(30);
    const tell = vi.fn<() => void>();
    countFrames(tell, new AbortController().signal);
    show(100);
    expect(tell).toHaveBeenCalledTimes(1);
    expect(asked()).toBe(FRAMES_COUNTED + 1);
  });

  test('when the load begins, what was counted is judged and no further frame is asked for', () => {
    const { show, asked } = screen(30);
    const load = new AbortController();
    const tell = vi.fn<() => void>();
    countFrames(tell, load.signal);
    show(FRAMES_NEEDED + 1);
    expect(tell).not.toHaveBeenCalled();
    load.abort();
    const before = asked();
    show(10);
    expect(tell).toHaveBeenCalledTimes(1);
    expect(asked()).toBe(before);
  });

  test('an honest screen is not mentioned', () => {
    const { show } = screen(60);
    const tell = vi.fn<() => void>();
    countFrames(tell, new AbortController().signal);
    show(100);
    expect(tell).not.toHaveBeenCalled();
  });
});
