// A back end for both forms, to read and to begin with: `npm start`, then http://localhost:3000. It keeps everything in
// memory, and writes letters to a file. What a real one has besides: a database, and limits (429, docs/back-end.md).
import { createHash, randomBytes, scryptSync } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import express from 'express';

const { PORT = '3000', LETTERS = 'letters.txt' } = process.env;
const near = (path) => new URL(path, import.meta.url).pathname;
const bills = { 100200300401: '1Б-3/15', 100200300402: '1Б-3/16А', 100200300403: '1Б/-' }; // account → house/apartment
const registrations = new Map(); // hash of the token → registration
const people = new Map(); // e-mail → registration that was confirmed
const keys = new Map(); // Idempotency-Key → hash of the request that was done
const sessions = new Map(); // hash of the cookie → e-mail
/** The form and the back end refuse the same: the patterns are those of the contract. */
const { schemas } = JSON.parse(readFileSync(near('../../dist/openapi.json'), 'utf8')).components;
const patternOf = (name) => new RegExp(schemas.Registration.properties[name].pattern, 'u');
const digest = (text) => createHash('sha256').update(text).digest('hex');
const newToken = () => randomBytes(32).toString('base64url');
const hash = (password, salt = newToken()) => `${salt}:${scryptSync(password, salt, 32).toString('hex')}`;
const isRight = (password, hashed) => hash(String(password), hashed.split(':')[0]) === hashed;
const nobody = hash(newToken()); // An unknown address takes as long as a known one.
const refuse = (status, code, errors) => {
  throw Object.assign(new Error(code), { status, code, errors });
};
const enter = (request, response, email) => {
  const token = newToken();
  sessions.set(digest(token), email);
  response.cookie('session', token, { httpOnly: true, sameSite: 'lax', secure: request.hostname !== 'localhost' });
  response.json({ next: 'cabinet' });
};
const app = express();
app.use('/dist', express.static(near('../../dist'))).use(express.static(near('../pages')));
app.use((_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
});
app.use('/api', express.json({ limit: '16kb' }), (request, _response, next) => {
  // Any page may send other types without asking; JSON needs our permission, which we give to nobody.
  next(request.method === 'POST' && !request.body && { status: 415 });
});
app.post('/api/registrations', ({ body, headers: { 'idempotency-key': key } }, response) => {
  const isWrong = (name) => typeof body[name] !== 'string' || !patternOf(name).test(body[name]);
  const wrong = ['account', 'email', 'password', 'house', 'apartment'].filter(isWrong);
  const errors = wrong.map((name) => ({ pointer: `/${name}`, code: 'format' }));
  if (errors.length) refuse(422, undefined, errors);
  if (keys.has(key) && keys.get(key) !== digest(JSON.stringify(body))) refuse(422, 'key-reused');
  if (bills[body.account] !== `${body.house}/${body.apartment}`) refuse(422, 'mismatch');
  if (!keys.has(key)) {
    const [token, email] = [newToken(), body.email.toLowerCase()];
    registrations.set(digest(token), { email, account: body.account, hashed: hash(body.password) });
    // The answer is the same for a known address; only its owner learns more.
    const line = people.has(email) ? 'Ви вже маєте кабінет' : `http://localhost:${PORT}/#vodokanal-confirm=${token}`;
    appendFileSync(LETTERS, `To: ${email}\nSubject: Реєстрація в кабінеті\n\n${line}\n\n`);
    if (key) keys.set(key, digest(JSON.stringify(body)));
  }
  response.status(202).json({ next: 'confirm-email' });
});
app.post('/api/confirmations', (request, response) => {
  const found = registrations.get(digest(String(request.body.token))) ?? refuse(410, 'unknown');
  if ([...people.values()].some(({ account }) => account === found.account)) refuse(410, 'spent');
  if (!isRight(request.body.password, found.hashed)) refuse(401, 'other-password');
  people.set(found.email, found);
  enter(request, response, found.email);
});
app.post('/api/sessions', (request, response) => {
  const email = String(request.body.email).toLowerCase();
  const waiting = [...registrations.values()].findLast((one) => one.email === email);
  if (!isRight(request.body.password, (people.get(email) ?? waiting)?.hashed ?? nobody)) refuse(401, 'credentials');
  people.has(email) ? enter(request, response, email) : refuse(409, 'unconfirmed');
});
app.get('/cabinet', (request, response) => {
  const [, token = ''] = /(?:^|; )session=([^;]*)/.exec(request.get('Cookie')) ?? [];
  response.type('text').send(sessions.get(digest(token)) ?? 'Увійдіть');
});
app.use(({ status = 500, code, errors }, _request, response, _next) => {
  const problem = { title: 'Refused', status, code, errors };
  response.status(status).type('application/problem+json').send(JSON.stringify(problem));
});
app.listen(Number(PORT), 'localhost', () => console.log(`http://localhost:${PORT}`));
