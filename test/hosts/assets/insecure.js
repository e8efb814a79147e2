/* Tests run on loopback, which browsers trust. */
Object.defineProperty(window, 'isSecureContext', { value: false });
