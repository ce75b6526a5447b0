/** First page of the kit: what there is, each a link. */
import { boardHref, lessonHref } from '../routes';
import { words } from '../text/teacher';
import { SHEET_NAMES, TEACHER_HREF } from './sheets';

export function Overview() {
  const { kit } = words;
  const links = [
    { href: lessonHref(null), ...kit.links.lesson },
    { href: `${lessonHref(1)}?view=projector`, ...kit.links.projector },
    { href: boardHref(), ...kit.links.board },
    ...SHEET_NAMES.map((sheet) => ({ href: `${TEACHER_HREF}/${sheet}`, ...kit.items[sheet] })),
  ];
  return (
    <section class="section" aria-labelledby="kit-heading">
      <div class="section-head">
        <h1 id="kit-heading" tabIndex={-1} class="kit-title">
          {kit.heading}
        </h1>
        <p class="soft">{kit.lead}</p>
      </div>
      <nav class="section-body" aria-label={kit.sheets}>
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
    </section>
  );
}
