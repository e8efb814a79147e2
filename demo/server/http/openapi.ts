import { defaults, type Settings } from '../../../src/rules/reading.ts';
import { cabinetPaths } from './openapi/cabinet.ts';
import { formPaths } from './openapi/forms.ts';
import { profilePaths } from './openapi/profile.ts';
import { jsonSchemas } from './openapi/schemas.ts';

/**
 * The wire contract as an OpenAPI 3.1 document, made from the schemas that form and endpoint use.
 * @param settings those of the page: the patterns of account and password depend on them.
 */
export function openapi(settings: Settings = defaults): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Customer cabinet: registration and sign-in',
      version: '1',
      description: 'What `<vodokanal-register>` and `<vodokanal-login>` send, and what they understand.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      { url: '/', description: 'The attributes of the elements name the addresses, so the paths may be others' },
    ],
    security: [],
    tags: [{ name: 'cabinet of the demo', description: 'What the pages of the demo call. No back end needs it.' }],
    paths: { ...formPaths, ...profilePaths, ...cabinetPaths },
    components: {
      schemas: jsonSchemas(settings),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-vodokanal' },
        partner: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
