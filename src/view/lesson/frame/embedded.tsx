/** A contrast view inside a step: the same component, the same chunk, loaded when the step shows it. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { hrefOf } from '../../contrast/fields';
import { PowerPanel } from '../../contrast/power-panel';
import { NumberField } from '../../contrast/number-field';
import type { ScreenId } from '../../contrast/screens';
import { text } from '../../text/text';
import { words } from '../../text/lesson';

const LOADERS = {
  ladder: async () => (await import('../../contrast/ladder/ladder')).Ladder,
  months: async () => (await import('../../contrast/months/months')).Months,
  current: async () => (await import('../../contrast/current/current')).MachinesAndPrices,
  everyone: async () => (await import('../../contrast/everyone/everyone')).EveryComputer,
  heater: async () => (await import('../../contrast/industry/heater')).Heater,
  inversion: async () => (await import('../../contrast/inversion/inversion')).BothKinds,
  rented: async () => (await import('../../contrast/rented/rented')).Contract,
} as const satisfies Readonly<Record<string, () => Promise<ComponentType>>>;

export type EmbeddedView = keyof typeof LOADERS;

interface EmbeddedProps {
  readonly view: EmbeddedView;
  /** The screen that shows more of it. */
  readonly screen: ScreenId;
  /** Watts and price of electricity matter here, so they can be changed here. */
  readonly hasWatts?: boolean;
  /** Without the view's own sentences, where the step says the same. */
  readonly isPictureOnly?: boolean;
}

export function Embedded({ view, screen, hasWatts = false, isPictureOnly = false }: EmbeddedProps) {
  const [Content, setContent] = useState<ComponentType | 'failed' | null>(null);
  useEffect(() => {
    let isCurrent = true;
    LOADERS[view]().then(
      (content) => isCurrent && setContent(() => content),
      // Offline with a cold cache.
      () => isCurrent && setContent('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [view]);
  if (Content === 'failed') return <p class="notice notice-warning">{words.failed}</p>;
  return (
    <div class={isPictureOnly ? 'embedded embedded-picture' : 'embedded'} data-embedded={Content === null ? undefined : view}>
      {Content === null ? <p class="soft">{words.loading}</p> : <Content />}
      {hasWatts ? (
        <details class="embedded-watts">
          <summary>{words.watts}</summary>
          <NumberField name="cents" label={words.cents} />
          <PowerPanel />
        </details>
      ) : null}
      <p class="embedded-more">
        <a href={hrefOf(screen)}>{words.fullScreen(text.contrast.screens[screen].name)}</a>
      </p>
    </div>
  );
}
