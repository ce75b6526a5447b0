/** A room beside the page (lesson, board, teacher's kit): none of it loads before it is opened. Place: app.tsx shows it in place of the sections. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Boundary } from './boundary';
import { type Route, route } from './routes';
import { text } from './text/text';

type RoomKind = Exclude<Route['kind'], 'page'>;

const LOADERS: Readonly<Record<RoomKind, () => Promise<ComponentType>>> = {
  lesson: async () => (await import('./lesson/lesson')).Lesson,
  board: async () => (await import('./board/board')).Board,
  teacher: async () => (await import('./teacher/teacher')).Teacher,
};

export function Room({ kind }: { readonly kind: RoomKind }) {
  const [Content, setContent] = useState<ComponentType | 'failed' | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setContent(null);
    LOADERS[kind]().then(
      (content) => isCurrent && setContent(() => content),
      // Offline with a cold cache.
      () => isCurrent && setContent('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [kind]);
  if (Content === 'failed') return <p class="notice notice-warning">{text.shell.roomFailed}</p>;
  return Content === null ? (
    <p class="soft">{text.shell.roomLoading}</p>
  ) : (
    <Boundary place={JSON.stringify(route.value)}>
      <Content />
    </Boundary>
  );
}
