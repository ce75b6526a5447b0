/**
 * What `--help` prints: every command, option and exit code.
 * Place: kept beside arguments.ts; a test holds the two together.
 */
export const HELP = `Hashwatt measures Bitcoin's workload (SHA-256 twice over block headers) in a real browser.

npm run bench -- [run] [options]        measure and report
  --workload sha256d|gemm|bandwidth|all hashing (default), matrix multiplication, memory copy: what AI asks of the same
                                        hardware; all: one after the other
  --backend auto|webgpu|cpu|both        auto: every backend one after the other, the fastest is the headline
  --profile smoke|quick|standard|sustained   about 10 s, 10 s, 30 s, 10 min a backend (default quick)
  --threads N --scaling --repeat N      CPU worker threads; also 1, 2, 4 … N threads; repeats of every run
  --seed HEX --class-code TEXT          what decides the work; a class code makes old receipts worthless
  --format text|json|md|csv|junit|github|gab   what standard output holds
  --json [FILE|-]                       the result document to a file, or alone on standard output
  --out FOLDER                          the result document and the chosen format as files
  --threshold "webgpu.median>=50MH/s"   fail unless it holds; repeatable
                                        (headline|webgpu|cpu|both . median|mean|worst|best|sustained|stability);
                                        "gemm.f32.median>=1Gop/s" (f32|f16|int8), "bandwidth.copy.median>=10GB/s"
  --baseline FILE --max-regression 5%   fail when certainly slower than an earlier result that verifies,
                                        or when one of its rates that was asked for again is missing
  --require webgpu|hardware|stable|metered   fail unless it is so; repeatable
  --power sensors|estimate|none|45W|40-60W|meter:IDLE,LOADED   where the watts come from (default sensors: RAPL,
                                        nvidia-smi, powermetrics while it measures; else the page's estimate);
                                        typed watts may say what they cover: 45W:chip, :board, :computer;
                                        sensors:10% and meter:38,97:3% say how far they may be off
  --contrast --price 0.10               all rows of the contrast in the text report (md always has them); dollars a kWh
  --browser PATH --url ADDRESS --timeout 120s   the limit counts from the browser's start to the result; finding or
                                        installing a browser does not count
  --connect ADDRESS                     a browser that runs elsewhere; several: one result each (csv, junit, gab need --out)
                                        ws://host:port Playwright server, http://host:9222 DevTools (CDP),
                                        grid+http://host:4444 Selenium Grid; cdp+ws://… where the address does not tell
  --bind IP                             this computer's address, for DevTools and grids on another computer

npm run bench -- search --header HEX | --height N   find nonces of a header
  --from N --count N --bits 1..32 --backend cpu|webgpu --json [FILE|-]
npm run bench -- verify FILE …          recompute a result document from its samples and receipt
npm run bench -- compare A B | --dir FOLDER   is the difference real?
npm run bench -- doctor                 browser, adapter, flags; what would be comparable here, and the cures
npm run bench -- schema                 JSON Schema of the result document
npm run bench -- browser                find or install a browser, print its path
npm start -- [--port N]                 serve the page

Exit codes: 0 ok, 1 threshold or regression, 2 usage or schema, 3 browser or backend unavailable, 4 run invalid,
5 correctness, 6 timeout, 7 connection to the browser lost, 130 interrupted. Several: the first of 5, 4, 3, 7, 6, 1.
HASHWATT_BROWSER names the browser to use.
`;
