/** Name of the page and links to its parts. */
import { VIEWS } from '../address';
import { lessonHref } from '../routes';
import { text } from '../text/text';

export function Masthead() {
  const words = text.shell;
  return (
    <header class="masthead">
      <a class="skip" href="#measure">
        {words.skip}
      </a>
      <a class="wordmark" href="#measure">
        {words.name}
      </a>
      <nav aria-label={words.navigation}>
        <ul>
          {VIEWS.map((view) => (
            <li key={view}>
              <a href={`#${view}`}>{words.nav[view]}</a>
            </li>
          ))}
          <li>
            <a href={lessonHref(null)}>{words.lesson}</a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
