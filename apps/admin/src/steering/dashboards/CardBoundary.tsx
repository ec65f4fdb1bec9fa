import { Component, type ReactNode } from 'react';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Section } from '../../ui/Section.js';

interface CardBoundaryProps {
  title: string;
  children: ReactNode;
}

/** A card that cannot be drawn says so in its place, and the others stay. */
export class CardBoundary extends Component<CardBoundaryProps, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Section title={this.props.title}>
        <ErrorNotice error={error} retry={() => this.setState({ error: undefined })} />
      </Section>
    );
  }
}
