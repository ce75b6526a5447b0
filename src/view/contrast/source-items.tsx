/** Sources as items of a list, each with its link where it has an address. Place: under a picture, and at the end of a printed sheet. */
import { englishInside } from '../text/text';

export function SourceItems({ named }: { readonly named: ReadonlyMap<string, string | undefined> }) {
  return (
    <>
      {[...named].map(([name, url]) => (
        <li key={name} lang={englishInside()}>
          {/* Opened by the person, never by the page. */}
          {url?.startsWith('https://') === true ? (
            <a href={url} target="_blank" rel="noopener noreferrer">
              {name}
            </a>
          ) : (
            name
          )}
        </li>
      ))}
    </>
  );
}
