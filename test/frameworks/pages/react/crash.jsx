import { Component, useState } from 'react';

class Boundary extends Component {
  state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  render() {
    if (!this.state.failed) return this.props.children;
    return (
      <button type="button" id="again" onClick={() => this.setState({ failed: false })}>
        Again
      </button>
    );
  }
}

function Beside() {
  const [broken, set] = useState(false);
  if (broken) throw new Error('broken on purpose');
  return (
    <button type="button" id="change" onClick={() => set(true)}>
      Break
    </button>
  );
}

export default function Page() {
  return (
    <Boundary>
      <Beside />
      <vodokanal-register endpoint="/api/registrations" />
    </Boundary>
  );
}
