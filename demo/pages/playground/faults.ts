import type { Lang } from '../../../src/lang.ts';
import type { faults } from '../../server/http/faults.ts';

/**
 * What may happen on the way, in words; the argument of a fault is one that shows it. A fault of the endpoint that is not
 * named here does not compile.
 */
const named: Record<keyof typeof faults, Record<string, Record<Lang, string>>> = {
  latency: { 'latency-4000': { uk: 'відповідь за 4 секунди', ru: 'ответ через 4 секунды' } },
  hang: { hang: { uk: 'відповіді немає', ru: 'ответа нет' } },
  drop: { drop: { uk: 'з’єднання обривається', ru: 'соединение обрывается' } },
  lost: { lost: { uk: 'зроблено, але відповідь губиться', ru: 'сделано, но ответ теряется' } },
  cut: { cut: { uk: 'відповідь обривається посередині', ru: 'ответ обрывается посередине' } },
  status: {
    'status-401': { uk: '401: неправильний пароль', ru: '401: неправильный пароль' },
    'status-429': { uk: '429: забагато спроб', ru: '429: слишком много попыток' },
    'status-500': { uk: '500: збій сервісу', ru: '500: сбой сервиса' },
    'status-503': { uk: '503: сервіс відпочиває', ru: '503: сервис отдыхает' },
  },
  html: { html: { uk: 'сторінка Wi-Fi замість відповіді', ru: 'страница Wi-Fi вместо ответа' } },
  message: { 'message-419': { uk: '419: застарілий токен CSRF', ru: '419: устаревший токен CSRF' } },
  redirect: { 'redirect-302': { uk: '302: веде в інше місце', ru: '302: ведёт в другое место' } },
  empty: { empty: { uk: 'порожня відповідь', ru: 'пустой ответ' } },
  flap: { 'flap-playground': { uk: 'кожен другий запит не вдається', ru: 'каждый второй запрос не удаётся' } },
};

export const faultNames: Readonly<Record<string, Record<Lang, string>>> = Object.assign({}, ...Object.values(named));
