/** Who made this, which version, and the promise once more. */
import { text } from '../text/text';

export function Footer() {
  const words = text.shell;
  return (
    <footer class="footer">
      <p>{words.footer}</p>
      <p>{words.version(__HASHWATT_VERSION__, __HASHWATT_COMMIT__ ?? '')}</p>
    </footer>
  );
}
