/**
 * Whether a hostname, as `URL` writes it, is this machine: localhost and the names below it, 127.0.0.0/8, ::1. Form and
 * endpoint accept http for such hosts only.
 */
export function isLoopbackHost(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
