// Serves an archive as the edge would, the function before its files, until its input ends. Prints the port. The files lie in the folder
// ARCHIVE or, where that is an address, behind it, where the stand-in for S3 gives nothing to who shows no credentials; with PFX, the file of a certificate, it is served over TLS.
// The store lists KEY (<id>:<secret>). The path /mail at 127.0.0.1 is another site, whose page leads to the address in its query.
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { answers, runOf, access } from './edge.mjs';

const { ARCHIVE, KEY, NOW, PFX, PFX_WORD } = process.env;
const [id, secret] = KEY.split(':');
const store = access({ epoch: 0, keys: { [id]: secret } });
const types = { html: 'text/html; charset=utf-8', css: 'text/css', txt: 'text/plain', json: 'application/json' };

async function serve({ url, method, headers }, response) {
    if (headers.host.startsWith('127.0.0.1') && url.startsWith('/mail?')) {
        response.setHeader('content-type', types.html);
        response.end(`<meta http-equiv="refresh" content="0; url=${url.slice('/mail?'.length)}">`);
        return;
    }
    const [found] = await answers([runOf({ target: url, method, cookie: headers.cookie, store, now: Date.parse(NOW) })]);
    if (!found.uri) {
        response.statusCode = found.statusCode;
        Object.entries(found.headers).forEach(([name, { value }]) => response.setHeader(name, value));
        response.setHeader('set-cookie', Object.entries(found.cookies ?? {}).map(([name, { value, attributes }]) => `${name}=${value}; ${attributes}`));
        response.end();
    } else if (ARCHIVE.startsWith('http')) {
        await pass(await fetch(ARCHIVE + found.uri, { headers: { authorization: 'AWS edge:of-the-test' } }), response);
    } else {
        response.setHeader('content-type', types[found.uri.split('.').pop()] ?? 'application/octet-stream');
        response.end(readFileSync(join(ARCHIVE, found.uri)));
    }
}

/** What the bucket gives, compressed as it lies there: fetch has unpacked it. */
async function pass(origin, response) {
    const plain = Buffer.from(await origin.arrayBuffer());
    const packed = origin.headers.get('content-encoding') === 'gzip';
    response.statusCode = origin.status;
    response.setHeader('content-type', origin.headers.get('content-type') ?? 'application/octet-stream');
    if (packed) {
        response.setHeader('content-encoding', 'gzip');
    }
    response.end(packed ? gzipSync(plain) : plain);
}

const server = PFX ? createSecureServer({ pfx: readFileSync(PFX), passphrase: PFX_WORD }, serve) : createServer(serve);
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit()).resume();
