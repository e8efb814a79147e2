/** The form in which addresses are compared: no mail service in use distinguishes upper and lower case. */
export function emailKey(email: string): string {
  return email.toLowerCase();
}
