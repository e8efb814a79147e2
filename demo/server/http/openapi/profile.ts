import { failure, foreign, inPath, notOwn, notSignedIn, signedIn, success, tooMany, withBody } from './parts.ts';

/** What somebody who is signed in sees and changes of their cabinet. */
export const profilePaths = {
  '/api/profile/password': {
    put: {
      ...signedIn('changePassword', 'Change the password; the other sessions end'),
      ...withBody('PasswordChange', {
        204: { description: 'Changed' },
        401: notSignedIn,
        422: failure('`credentials` at `/current`: the present password is wrong; `/password`: the new one is refused'),
        429: tooMany,
      }),
    },
  },
  '/api/profile/sessions': {
    get: {
      ...signedIn('listSessions', 'Where the person is signed in'),
      responses: { 200: success('The sessions', 'Sessions'), 401: notSignedIn },
    },
    delete: {
      ...signedIn('endOtherSessions', 'End all sessions but this one'),
      responses: { 204: { description: 'Ended' }, 401: notSignedIn, 403: foreign },
    },
  },
  '/api/profile/sessions/{id}': {
    delete: {
      ...signedIn('endSession', 'End one session'),
      parameters: [inPath('id')],
      responses: {
        204: { description: 'Ended' },
        401: notSignedIn,
        403: foreign,
        404: failure('Not a session of this person'),
      },
    },
  },
  '/api/profile/accounts/{account}': {
    patch: {
      ...signedIn('changeTicks', 'Change what the person wants to hear about'),
      parameters: [inPath('account')],
      ...withBody('TickChange', {
        200: success('The owner of the cabinet', 'Profile'),
        401: notSignedIn,
        404: notOwn,
        422: failure('Not accepted; `errors` name the members'),
      }),
    },
  },
};
