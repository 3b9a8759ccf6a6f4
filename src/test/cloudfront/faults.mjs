// Faults planted in the function, one at a time: the table of cases must tell each from the function as it is.
import assert from 'node:assert/strict';
import { SOURCE } from './edge.mjs';
import { check } from './cases.mjs';

/** @param more the only engine under which it shows */
const fault = (what, from, to, more = {}) => ({ what, from, to, ...more });

export const faults = [
    fault('a line break may follow a path or a token', "'(?!\\\\n)$'", "'$'", { engine: 'njs' }),
    fault('names may hold percent signs', "const NAME = '[a-z0-9_-]+", "const NAME = '[a-z0-9%_-]+"),
    fault('names may hold capitals', "const NAME = '[a-z0-9_-]+", "const NAME = '[a-zA-Z0-9_-]+"),
    fault('names may begin with dots', "const NAME = '[a-z0-9_-]+", "const NAME = '[.a-z0-9_-]+"),
    fault('a perspective may hold dots', "PERSPECTIVE = '[a-z][a-z0-9-]{0,31}", "PERSPECTIVE = '[a-z][a-z0-9.-]{0,31}"),
    fault('a perspective may hold capitals', "PERSPECTIVE = '[a-z][a-z0-9-]{0,31}", "PERSPECTIVE = '[a-zA-Z][a-zA-Z0-9-]{0,31}"),
    fault('a perspective may be longer', '{0,31}', '{0,32}'),
    fault('a perspective may be shorter only', '{0,31}', '{0,30}'),
    fault('any folder is a shelf', '(?:archive|\\\\d{4}', '(?:[a-z_]+|\\\\d{4}'),
    fault('editions of a day end at 99', '[1-9]\\\\d{0,2}', '[1-9]\\\\d{0,1}'),
    fault('a day has an edition 0', '[1-9]\\\\d{0,2}', '[0-9]\\\\d{0,2}'),
    fault('a path may begin before its match', "SHELF = '^/", "SHELF = '/"),
    fault('the open paths begin anywhere', '`^/(?:index', '`/(?:index'),
    fault('a token may begin anywhere', '`^[a-z0-9]{1,4}', '`[a-z0-9]{1,4}'),
    fault('the data folder is open', 'assets/(?:', '(?:assets|_data)/(?:'),
    fault('a token holds 25 perspectives', '){1,24}', '){1,25}'),
    fault('a token holds 7 perspectives', '){1,24}', '){1,7}'),
    fault('key ids may be longer', '[a-z0-9]{1,4}(', '[a-z0-9]{1,5}('),
    fault('long paths are read', 'LONGEST_PATH = 200', 'LONGEST_PATH = 9000'),
    fault('long tokens are read', 'LONGEST_TOKEN = 400', 'LONGEST_TOKEN = 9000'),
    fault('shorter keys are trusted', 'SHORTEST_KEY = 32', 'SHORTEST_KEY = 31'),
    fault('keys of 32 characters are not trusted', 'SHORTEST_KEY = 32', 'SHORTEST_KEY = 33'),
    fault('any method reads', "request.method !== 'GET' && request.method !== 'HEAD'", 'false'),
    fault('HEAD is refused', " && request.method !== 'HEAD'", ''),
    fault('parameters reach the bucket', '    request.querystring = {};\n', ''),
    fault('cookies reach the bucket', '    request.cookies = {};\n', ''),
    fault('a folder stays without its page', "path + 'index.html' : path", 'path : path'),
    fault('a folder without its slash is no folder', "? request.uri + '/' : request.uri", '? request.uri : request.uri'),
    fault('everything is open', 'if (open && !link)', 'if (!link)'),
    fault('a link on the front page is left there', 'if (open && !link)', 'if (open)'),
    fault('a link given twice counts', 'link && !link.multiValue ?', 'link ?'),
    fault('any good link opens any report', 'mailed.perspectives.indexOf(report[1]) >= 0)', 'true)'),
    fault('a link opens only its first perspective', 'mailed.perspectives.indexOf(report[1]) >= 0)', 'mailed.perspectives[0] === report[1])'),
    fault('no cookie is asked for', 'report && !opens(', 'report && false && !opens('),
    fault('a token stays in the address', 'return link || path !== request.uri ? redirect(path, {})', 'return path !== request.uri ? redirect(path, {})'),
    fault('a folder is served without its slash', 'return link || path !== request.uri ? redirect(path, {})', 'return link ? redirect(path, {})'),
    fault('a store without keys is read', ' && access.keys && Array', ' && Array'),
    fault('an epoch of another type is read', "typeof access.epoch === 'number' && ", ''),
    fault('a deny list of another type is read', ' && Array.isArray(deny)', ''),
    fault('a deny list must be there', 'access.deny || []', 'access.deny'),
    fault('an expired token counts', 'expiry > minute && parseInt', 'parseInt'),
    fault('a token counts in the minute it expires', 'expiry > minute && parseInt', 'expiry >= minute && parseInt'),
    fault('expiry is read as a decimal', 'parseInt(parts[2], 36)', 'parseInt(parts[2], 10)'),
    fault('the epoch is not compared', 'parseInt(parts[1], 36) >= access.epoch && ', ''),
    fault('the epoch itself is refused', 'parseInt(parts[1], 36) >= access.epoch', 'parseInt(parts[1], 36) > access.epoch'),
    fault('denied readers are let in', ' && access.deny.indexOf(parts[3]) < 0', ''),
    fault('the first denied reader is let in', 'access.deny.indexOf(parts[3]) < 0', 'access.deny.indexOf(parts[3]) < 1'),
    fault('a key may be of any type', "typeof key !== 'string' || ", ''),
    fault('the code is not compared', 'same(code, token.slice(body.length + 1))', 'true'),
    fault('the last character of the code is not compared', 'i < a.length; i++', 'i < a.length - 1; i++'),
    fault('the first character of the code is not compared', 'let i = 0', 'let i = 1'),
    fault('the code is that of the bare body', "'quarterdeck-link.' + body", 'body'),
    fault('another hash is taken', "'sha256'", "'sha1'"),
    fault('cookies named in lower case are not read', ' || cookies[COOKIE.toLowerCase() + perspective]', ''),
    fault('only the first of equal cookies is read', 'cookie.multiValue || [cookie]', '[cookie]'),
    fault('any number of equal cookies is read', '.slice(0, 3)', ''),
    fault('two of equal cookies are read', '.slice(0, 3)', '.slice(0, 1)'),
    fault('a cookie opens other perspectives', ' && found.perspectives.indexOf(perspective) >= 0', ''),
    fault('a longer-lasting cookie is replaced', '.filter((each) => !opens(each, cookies, access, mailed.expiry))', ''),
    fault('a shorter-lasting cookie is kept', 'opens(each, cookies, access, mailed.expiry)', 'opens(each, cookies, access, minute)'),
    fault('scripts may read the cookie', ' HttpOnly;', ''),
    fault('the cookie goes over plain HTTP', ' Secure;', ''),
    fault('the cookie goes with nothing from a mail', 'SameSite=Lax', 'SameSite=Strict'),
    fault('refused files lead to a page', "path.endsWith('/') || path.endsWith('.html') ?", 'true ?'),
    fault('refused pages are bare', " || path.endsWith('.html') ?", ' ?'),
    fault('answers are kept by caches', "'no-store'", "'public'"),
    fault('the address is told to others', "'no-referrer'", "'origin'"),
    fault('robots may list it', "'noindex'", "'all'"),
];

/** The function with the fault in it, at the one place that has it. */
export function faulty({ what, from, to }) {
    assert.equal(SOURCE.split(from).length, 2, `${what}: ${from} is not at exactly one place`);
    return SOURCE.replace(from, () => to);
}

/** Whether a case tells the answer from the right one. */
export function caught(each, found) {
    try {
        check(each, found);
        return false;
    } catch (error) {
        return true;
    }
}
