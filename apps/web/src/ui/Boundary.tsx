import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** Shown instead of a page that threw while it was drawn. */
  instead: ReactNode;
  children: ReactNode;
}

export class Boundary extends Component<BoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
