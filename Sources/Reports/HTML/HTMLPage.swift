/// What the page looks like and how its filters work; it loads nothing from anywhere.
enum HTMLPage {
  static let style = """

    :root{--error:#b3261e;--warning:#8a5a00;--hint:#00639b;--line:#d5d9de;--ground:#fff;--ink:#1b1d20;--soft:#f4f6f8}
    *{box-sizing:border-box}
    body{display:flex;flex-direction:column;max-width:72rem;margin:0 auto;padding:1rem;background:var(--ground);
    color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
    h1{order:-3;font-size:1.5rem;margin:.5rem 0}
    h2{font-size:1.1rem;margin:1.5rem 0 .5rem;overflow-wrap:anywhere}
    .summary{order:-2;padding:.75rem 1rem;background:var(--soft);border-radius:.5rem}
    .summary span{display:inline-block;margin-right:1.5rem;color:var(--c)}
    .summary b{font-size:1.6rem}
    .summary p{margin:.25rem 0 0;font-size:.85rem}
    .filters{order:-1;display:flex;flex-wrap:wrap;gap:1rem;align-items:center;padding:.75rem 0;position:sticky;top:0;
    background:var(--ground)}
    .filters [type=search]{flex:1 1 12rem;font:inherit;padding:.3rem .6rem;border:1px solid var(--line);
    border-radius:.3rem;min-width:0}
    .error{--c:var(--error)}.warning{--c:var(--warning)}.hint{--c:var(--hint)}
    .findings{padding-left:2rem;margin:.5rem 0}
    .findings li{margin:.5rem 0;overflow-wrap:anywhere}
    .level{color:#fff;background:var(--c);border-radius:.25rem;padding:0 .4rem;font-size:.85rem}
    .note{font-size:.88rem;color:#4a4f55}
    details{margin:.5rem 0}
    .form{overflow-x:auto}
    summary{cursor:pointer;color:#00639b}
    table{border-collapse:collapse;font-size:.88rem;width:100%}
    th,td{border:1px solid var(--line);padding:.2rem .45rem;text-align:left;vertical-align:top;min-width:3rem}
    th{background:var(--soft);font-weight:600;white-space:nowrap}
    table:not(.rows)>tbody>tr>th{width:1%}
    td>table,th>table{margin:-.2rem -.45rem;width:calc(100% + .9rem)}
    td.error,th.error,td.warning,th.warning,td.hint,th.hint{outline:2px solid var(--c);outline-offset:-2px;
    background:color-mix(in srgb,var(--c) 10%,transparent)}
    sup{color:var(--c);font-weight:700} sup+sup::before{content:","}
    [hidden]{display:none}
    @media print{.filters{display:none}body{max-width:none;font-size:11pt}section{break-inside:auto}
    li,tr{break-inside:avoid}details{display:block}}

    """

  static let script = """

    const form=document.querySelector(".filters"),words=form.querySelector("[type=search]");
    function filter(){
    const levels=[...form.querySelectorAll(":checked")].map(box=>box.value),text=words.value.trim().toLowerCase();
    for(const section of document.querySelectorAll("main>section")){
    const all=text!==""&&[...section.querySelectorAll("h2,summary")].some(e=>e.textContent.toLowerCase().includes(text));
    let shown=0;
    for(const item of section.querySelectorAll(".findings>li")){
    const fits=levels.includes(item.className)&&(text===""||all||item.textContent.toLowerCase().includes(text));
    item.hidden=!fits;if(fits)shown++;}
    section.hidden=shown===0;}}
    form.addEventListener("input",filter);form.addEventListener("submit",event=>event.preventDefault());
    addEventListener("beforeprint",()=>document.querySelectorAll("details.form").forEach(form=>form.open=true));

    """
}
