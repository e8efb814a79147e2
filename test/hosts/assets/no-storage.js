Object.defineProperty(window, 'sessionStorage', { get: () => null });
Object.defineProperty(window, 'localStorage', {
  get() {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  },
});
