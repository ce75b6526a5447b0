/** 64 hex digits in groups of eight; the first `marked` stand out. */
interface DigitsProps {
  readonly digits: string;
  /** How many leading digits stand out. */
  readonly marked: number;
  readonly label: string;
}

const GROUP = 8;

export function Digits({ digits, marked, label }: DigitsProps) {
  const groups = Array.from({ length: Math.ceil(digits.length / GROUP) }, (_, index) => digits.slice(index * GROUP, (index + 1) * GROUP));
  return (
    <p class="digits hex">
      <span class="visually-hidden">
        {label}: {digits}
      </span>
      {groups.map((group, index) => {
        const inGroup = Math.max(0, Math.min(GROUP, marked - index * GROUP));
        return (
          <span key={`${index} ${group}`} aria-hidden="true">
            <mark>{group.slice(0, inGroup)}</mark>
            {group.slice(inGroup)}
          </span>
        );
      })}
    </p>
  );
}
