/** First page of the kit: what there is, each a link. */
import { hrefOfStep } from '../lesson/sequence';
import { words } from '../text/teacher';
import { CutChoice, useSheetOptions } from './paper';
import { boardHrefOf, kitHref, SHEET_NAMES } from './sheets';

export function Overview() {
  const { kit } = words;
  const [options, change] = useSheetOptions(null);
  const { isCut } = options;
  const links = [
    { href: hrefOfStep(null, { isCut, isProjected: false }), ...kit.links.lesson },
    { href: hrefOfStep(1, { isCut, isProjected: true }), ...kit.links.projector },
    { href: boardHrefOf(options), ...kit.links.board },
    ...SHEET_NAMES.map((sheet) => ({ href: kitHref(sheet, options, navigator.language), ...kit.items[sheet] })),
  ];
  return (
    <section class="section" aria-labelledby="kit-heading">
      <div class="section-head">
        <h1 id="kit-heading" tabIndex={-1} class="kit-title">
          {kit.heading}
        </h1>
        <p class="soft">{kit.lead}</p>
      </div>
      <div class="section-body">
        <div class="sheet-choices">
          <CutChoice options={options} onChange={change} />
        </div>
        <nav aria-label={kit.sheets}>
          <ul class="screen-list">
            {links.map(({ href, name, what }) => (
              <li key={href}>
                <a href={href}>
                  <span class="screen-name">{name}</span> <span class="screen-question">{what}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </section>
  );
}
