/** What step 10 keeps: the hardware chosen and the answers to the exit questions. Parsed, because a file may have brought it. */
import * as v from 'valibot';
import { type Hardware, hardwareNamed } from '../matrix';

export const EXIT_IDS = ['luck', 'pool', 'difficulty', 'died'] as const;
export type ExitId = (typeof EXIT_IDS)[number];

const keptSchema = v.object({
  hardware: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
  /** Place of the chosen option; looked up at once, and not taken back. */
  answers: v.optional(v.record(v.picklist(EXIT_IDS), v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2))), {}),
});

export interface KeptInversion {
  readonly hardware: Hardware;
  readonly answers: Readonly<Partial<Record<ExitId, number>>>;
}

export function keptOf(kept: unknown): KeptInversion {
  const parsed = v.safeParse(keptSchema, kept ?? {});
  return parsed.success
    ? { hardware: hardwareNamed(parsed.output.hardware), answers: parsed.output.answers }
    : { hardware: hardwareNamed(''), answers: {} };
}

export function plainOf({ hardware, answers }: KeptInversion): unknown {
  return { hardware: hardware.name, answers };
}
