# Third-party notices

${product} (${coordinates})

<#list caveats as caveat>
**${caveat}**

</#list>
<#if missing?size != 0>
**These notices are not complete:** ${missing?size} <#if missing?size == 1>entry is<#else>entries are</#if> missing; see [What is missing](#what-is-missing).

</#if>
<#if !distributed>
Under the distribution model ${model} no copy of the works of others reaches anybody outside, so no notices are owed.

<#elseif components?size == 0>
No works of others are distributed with this product.

<#else>
This product contains the works of others that are listed below, with their copyright notices, licenses and notices. Each text stands once, under [Texts](#texts).

| License | Components |
| --- | ---: |
<#list licenses as license>
| ${license.license} | ${license.components} |
</#list>

## Components
<#list components as work>

### ${work.name}

- ${work.coordinates}
<#list work.inside as container>
- Inside: ${container}
</#list>
<#if work.homepage != "">
- Homepage: ${work.homepage}
</#if>
- License: ${work.license}
<#list work.texts as reference>
- License text: [${reference.number}](#text-${reference.number}) ${reference.origin}<#if reference.about != ""> (about ${reference.about})</#if>
</#list>
<#list work.notices as reference>
- Notice: [${reference.number}](#text-${reference.number}) ${reference.origin}<#if reference.about != ""> (about ${reference.about})</#if>
</#list>
<#list work.copyrights as copyright>
- ${copyright}
<#else>
- ${work.silence}
</#list>
</#list>
<#if sources?size != 0>

## Source code

The licenses of these components entitle you to their source code:

<#list sources as source>
- ${source.name}, version ${source.version}, under ${source.licenses}.<#if source.address != ""> The source code is kept at ${source.address}.</#if> Its source jar has the Maven coordinates ${source.sourceJar}.
</#list>
</#if>
<#if acknowledgements?size != 0>

## Acknowledgements

<#list acknowledgements as each>
<#list each.sentences as sentence>
- ${each.coordinates}: ${sentence}
</#list>
</#list>
</#if>

## Texts
<#list texts as text>

<a id="text-${text.number}"></a>

### ${text.number}. ${text.title}

<#list text.components as component>
- ${component}
</#list>
<#if text.isPage>

Shown without its HTML markup.
</#if>

${text.text}
</#list>

</#if>
<#if missing?size != 0>
## What is missing

<#list missing as each>
- ${each.coordinates}: ${each.what} ${each.remedy}
</#list>

</#if>
## About these notices

<#list notes as note>
- ${note.key}: ${note.note}
</#list>
