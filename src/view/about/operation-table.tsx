/** Operations per hash by kind, for one, two and four headers on a nonce. Place: loaded when operations.tsx is opened. */
import { countOperations, type OperationCount } from '../../kernel/count';
import { JS_FORMS } from '../../kernel/forms';
import { buildNonceProgram } from '../../kernel/sha256d-graph';
import { decimal } from '../format';
import { words } from '../text/operations';
import { text } from '../text/text';

const HEADERS = [1, 2, 4] as const;
const KINDS = ['rotates', 'shifts', 'logic', 'additions', 'total'] as const satisfies readonly (keyof OperationCount)[];

export function OperationTable() {
  const counts = HEADERS.map((headers) => countOperations(buildNonceProgram(headers, JS_FORMS)));
  return (
    <>
      <p class="soft">{words.intro}</p>
      <div class="scroll" role="region" aria-label={text.about.method.operations} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              {HEADERS.map((headers) => (
                <th key={headers} scope="col">
                  {words.headers(headers)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {KINDS.map((kind) => (
              <tr key={kind}>
                <th scope="row">{words.kinds[kind]}</th>
                {counts.map((count, index) => (
                  <td key={HEADERS[index]}>{decimal(count[kind], 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
