/** Name of the page and links to its parts. */
import { VIEWS } from '../address';
import { lessonHref, ROOM_ID, route } from '../routes';
import { text } from '../text/text';

/** In a room a fragment of its own would lead out of it, so the focus is moved by hand. */
function SkipLink() {
  const isRoom = route.value.kind !== 'page';
  const skip = (event: Event): void => {
    event.preventDefault();
    document.getElementById(ROOM_ID)?.focus();
  };
  return isRoom ? (
    <a class="skip" href={`#${ROOM_ID}`} onClick={skip}>
      {text.shell.skipInRoom}
    </a>
  ) : (
    <a class="skip" href="#measure">
      {text.shell.skip}
    </a>
  );
}

export function Masthead() {
  const words = text.shell;
  return (
    <header class="masthead">
      <SkipLink />
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
