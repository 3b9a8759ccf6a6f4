// Serves an archive (ARCHIVE) as the edge would, the function before its files, until its input ends. Prints the port.
// The store lists KEY (<id>:<secret>). The path /mail at 127.0.0.1 is another site, whose page leads to the address in its query.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers, runOf, access } from './edge.mjs';

const [id, secret] = process.env.KEY.split(':');
const store = access({ epoch: 0, keys: { [id]: secret } });
const types = { html: 'text/html; charset=utf-8', css: 'text/css', txt: 'text/plain', json: 'application/json' };

const server = createServer(async ({ url, method, headers }, response) => {
    if (headers.host.startsWith('127.0.0.1') && url.startsWith('/mail?')) {
        response.setHeader('content-type', types.html);
        response.end(`<meta http-equiv="refresh" content="0; url=${url.slice('/mail?'.length)}">`);
        return;
    }
    const [found] = await answers([runOf({ target: url, method, cookie: headers.cookie, store, now: Date.parse(process.env.NOW) })]);
    if (!found.uri) {
        response.statusCode = found.statusCode;
        Object.entries(found.headers).forEach(([name, { value }]) => response.setHeader(name, value));
        response.setHeader('set-cookie', Object.entries(found.cookies ?? {}).map(([name, { value, attributes }]) => `${name}=${value}; ${attributes}`));
        response.end();
        return;
    }
    response.setHeader('content-type', types[found.uri.split('.').pop()] ?? 'application/octet-stream');
    response.end(readFileSync(join(process.env.ARCHIVE, found.uri)));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit()).resume();
