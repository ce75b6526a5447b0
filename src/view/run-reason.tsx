/** Why a run has no rate, or fewer windows than planned. Place: wherever a run is shown; what nobody translated says that it is English. */
import { englishInside, sayRunReason } from './text/text';

export function RunReason({ of }: { readonly of: string }) {
  const { said, english } = sayRunReason(of);
  return (
    <>
      {said}
      {english === '' ? null : <span lang={englishInside()}>{english}</span>}
    </>
  );
}
