/**
 * A QR code drawn offline: of a link to this page's board with the code in its fragment, or of the code alone where the page has no address
 * that another device could open.
 * Place: loaded when asked for, with uqr, which computes the modules (ISO/IEC 18004); drawn here as one path, so that no markup is made from text.
 */
import { encode } from 'uqr';
import { text } from '../text/text';
import { addressOfPage } from './page-address';

/** Four modules of quiet zone are part of the standard: scanners find nothing without. */
const QUIET = 4;

export function QrPicture({ code }: { readonly code: string }) {
  const words = text.result.code;
  const page = addressOfPage(location);
  const content = page === null ? code : `${page}#/board?add=${code}`;
  const { data, size } = encode(content, { ecc: 'M', border: 0 });
  return (
    <figure class="qr">
      {/* Black on white in both themes: many scanners do not read the inverse. */}
      <svg
        viewBox={`0 0 ${size + 2 * QUIET} ${size + 2 * QUIET}`}
        role="img"
        aria-label={page === null ? words.qrLabelCode(code) : words.qrLabel(code)}
        shape-rendering="crispEdges"
      >
        <rect class="qr-ground" width="100%" height="100%" />
        <path class="qr-modules" d={modulesPath(data)} />
      </svg>
      <figcaption class="faint">{content}</figcaption>
    </figure>
  );
}

/** One rectangle for each horizontal run of dark modules. */
function modulesPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < row.length; x++) {
        if (row[x] !== true) continue;
        const from = x;
        while (row[x + 1] === true) x++;
        runs.push(`M${from + QUIET} ${y + QUIET}h${x + 1 - from}v1h${from - x - 1}z`);
      }
      return runs;
    })
    .join('');
}
