/** The open screen: whose number it speaks of, the screen itself with its own data, and the way to the next. Loaded on the first visit. */
import { effect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Boundary } from '../boundary';
import { text } from '../text/text';
import { followChoice } from '../power/follow-choice';
import { words } from '../text/contrast';
import { carried, hrefOf, keepAddress, unknownFields } from './fields';
import { carriedBySubject } from './power-choice';
import { SCREENS, type ScreenId } from './screens';
import { SubjectPanel } from './subject-panel';
import { unusedValues } from './unused-values';

const LOADERS: Readonly<Record<ScreenId, () => Promise<ComponentType>>> = {
  ladder: async () => (await import('./ladder/ladder')).Ladder,
  months: async () => (await import('./months/months')).Months,
  current: async () => (await import('./current/current')).Current,
  everyone: async () => (await import('./everyone/everyone')).EveryComputer,
  industry: async () => (await import('./industry/industry')).Industry,
  rented: async () => (await import('./rented/rented')).Rented,
  inversion: async () => (await import('./inversion/inversion')).Inversion,
};

interface StageProps {
  readonly screen: ScreenId;
  /** Counts visits by link; the screen's question then takes the focus. */
  readonly arrivals: number;
}

export function Stage({ screen, arrivals }: StageProps) {
  const sentences = words.frame;
  useEffect(() => {
    const stopCarrying = effect(() => {
      carried.value = carriedBySubject();
    });
    const stopFollowing = followChoice();
    const stopKeeping = keepAddress();
    return () => {
      stopKeeping();
      stopFollowing();
      stopCarrying();
    };
  }, []);
  const next = SCREENS[SCREENS.indexOf(screen) + 1];
  return (
    <div class="screen">
      {unknownFields.value.length === 0 ? null : (
        <p class="notice notice-warning">{sentences.unknownFields(unknownFields.value.join(', '))}</p>
      )}
      {unusedValues.value.length === 0 ? null : (
        <p class="notice notice-warning">
          {sentences.unusedValues(unusedValues.value.map(({ name, value }) => `${name}: ${value}`).join(', '))}
        </p>
      )}
      <SubjectPanel />
      <Screen key={screen} screen={screen} arrivals={arrivals} />
      {next === undefined ? null : (
        <p class="screen-next">
          <a href={hrefOf(next)}>{sentences.next(text.contrast.screens[next].name)}</a>
        </p>
      )}
    </div>
  );
}

type Loaded = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly Component: ComponentType };

function Screen({ screen, arrivals }: StageProps) {
  const sentences = words.frame;
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isCurrent = true;
    LOADERS[screen]()
      .then((Component) => isCurrent && setLoaded({ kind: 'ready', Component }))
      .catch(() => isCurrent && setLoaded({ kind: 'failed' }));
    return () => {
      isCurrent = false;
    };
  }, [screen, attempt]);
  useEffect(() => {
    if (loaded.kind === 'ready' && arrivals > 0) frame.current?.querySelector<HTMLElement>('.part-heading')?.focus({ preventScroll: true });
  }, [loaded.kind, arrivals]);
  return (
    <div ref={frame} data-screen={loaded.kind === 'ready' ? screen : undefined}>
      {loaded.kind === 'ready' ? (
        <Boundary place={screen}>
          <loaded.Component />
        </Boundary>
      ) : null}
      {loaded.kind === 'loading' ? <p class="soft">{sentences.loading}</p> : null}
      {loaded.kind === 'failed' ? (
        <p class="notice notice-warning">
          {sentences.failed}{' '}
          <button type="button" class="button-link" onClick={() => setAttempt(attempt + 1)}>
            {sentences.retry}
          </button>
        </p>
      ) : null}
    </div>
  );
}
