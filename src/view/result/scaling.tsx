/** The place of the scaling curve: its picture is loaded when a result has one, which most have not. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ScalingPoint } from '../../result/scaling';
import { text } from '../text/text';

type Loaded = { readonly kind: 'loading' | 'failed' } | { readonly kind: 'shown'; readonly Figure: ComponentType<ScalingProps> };

interface ScalingProps {
  readonly points: readonly ScalingPoint[];
}

export function Scaling({ points }: ScalingProps) {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    import('./scaling-figure').then(
      ({ ScalingFigure }) => isCurrent && setLoaded({ kind: 'shown', Figure: ScalingFigure }),
      // Offline with a cold cache.
      () => isCurrent && setLoaded({ kind: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  if (loaded.kind === 'failed') return <p class="notice notice-warning">{text.shell.roomFailed}</p>;
  return loaded.kind === 'shown' ? <loaded.Figure points={points} /> : null;
}
