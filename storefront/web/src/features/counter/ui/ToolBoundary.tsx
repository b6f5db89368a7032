import { Component, type ReactNode } from 'react';

interface ToolBoundaryProps {
  children: ReactNode;
  /** Instead of a tool that has not loaded, or has failed. */
  fallback: ReactNode;
}

/** A tool that fails leaves the queue standing. */
export class ToolBoundary extends Component<ToolBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
