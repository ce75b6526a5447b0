/**
 * Keeps a part of the page that throws while it is drawn from taking the rest with it: one sentence in its place, and a button to try again.
 * Place: round each section, room and screen. `place` names what is shown; another one is drawn anew.
 */
import { Component, type ComponentChildren } from 'preact';
import { text } from './text/text';

interface BoundaryProps {
  readonly place: string;
  readonly children: ComponentChildren;
}

interface BoundaryState {
  /** Where it broke; null while all is well. */
  readonly brokenAt: string | null;
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { brokenAt: null };

  override componentDidCatch(thrown: unknown): void {
    this.setState({ brokenAt: this.props.place });
    // Caught for the visitor's sake, not to be hidden from whoever looks for it.
    reportError(thrown);
  }

  override render({ place, children }: BoundaryProps, { brokenAt }: BoundaryState) {
    if (brokenAt !== place) return children;
    return (
      <div class="notice notice-warning" role="alert" data-broken={place}>
        <p>{text.shell.broken}</p>
        <button type="button" class="button-quiet" onClick={() => this.setState({ brokenAt: null })}>
          {text.shell.brokenRetry}
        </button>
      </div>
    );
  }
}
