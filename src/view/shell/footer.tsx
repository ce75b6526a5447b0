/** Who made this, which version, and the promise once more. */
import { language, text } from '../text/text';

export function Footer() {
  const words = text.shell;
  return (
    <footer class="footer">
      <p>{words.footer}</p>
      <p>
        <a href={otherLanguage()} onClick={followAddress} lang={language === 'en' ? 'es' : 'en'}>
          {words.otherLanguage}
        </a>
      </p>
      {__HASHWATT_SINGLE_FILE__ ? null : (
        <p>
          <a href="./hashwatt.html" download="hashwatt.html">
            {words.oneFile}
          </a>{' '}
          {words.oneFileNote}
        </p>
      )}
      <p>{words.version(__HASHWATT_VERSION__, __HASHWATT_COMMIT__ ?? '')}</p>
    </footer>
  );
}

/** The fragment has changed since the footer was drawn. */
function followAddress(event: { readonly currentTarget: HTMLAnchorElement }): void {
  event.currentTarget.href = otherLanguage();
}

/** The same address with the other language; a link, because the words are chosen when the page loads. */
function otherLanguage(): string {
  const query = new URLSearchParams(location.search);
  query.set('lang', language === 'en' ? 'es' : 'en');
  // Starting is for the address that was opened, not for a change of language.
  query.delete('autostart');
  return `?${query}${location.hash}`;
}
