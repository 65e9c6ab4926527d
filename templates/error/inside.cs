<?cs # An error, for a person who is logged in: the shell stays. See error/body.cs for
 the data, layout.cs for the rest.
?><?cs include:"part.cs" ?><?cs include:"error/body.cs" ?><?cs set:Page.name = Lang.problem[Problem.status].title ?><?cs set:Page.class = "" ?><?cs
def:content() ?><div class="x-narrow"><?cs call:problem() ?></div><?cs /def ?><?cs include:"layout.cs" ?>
